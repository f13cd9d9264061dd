"""Hearing whether somebody asks if we are honest: "is this a scam?", "¿sois de fiar?", "а вы не мошенники?"."""

from __future__ import annotations

import re

from dialogs.slots.folding import fold

_MOST_WORDS = 9
_DOUBTS = re.compile(
    r"(?<!\w)(?:scam\w*|legit|legitimate|fraud\w*|phishing|trustworthy|trust (?:you|this)|rip off|ripoff|con artists?"
    r"|estafa\w*|timo|fraude\w*|de fiar|fiable\w*|de confianza|confiar en (?:ti|vosotros|ustedes|usted|esto)|engano"
    r"|мошенн\w*|развод|разводил\w*|обман\w*|аферист\w*|кидал\w*|лохотрон|доверять|не обманете"
    r"|huijau\w*|huijar\w*|huijaa\w*|luotettav\w*|luottaa"
    r"|نصب|نصابين|احتيال|محتالين|موثوق\w*|اثق)(?!\w)"
    r"|หลอกลวง|มิจฉาชีพ|โกง|เชื่อถือได้|ไว้ใจได้"
)


def asks_whether_honest(text: str) -> bool:
    """Whether a short question or remark doubts that we are honest."""
    words = fold(text[:200])
    return len(words.split()) <= _MOST_WORDS and _DOUBTS.search(words) is not None
