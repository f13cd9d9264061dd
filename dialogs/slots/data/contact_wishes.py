"""How people say which contact they would rather not give, and which they prefer, in the six languages.

Regular expressions of all languages together over the ``plain`` form; line breaks inside them are only layout.
"""

from __future__ import annotations

PHONE = r"""phones?|phone\s+number|telephone|mobile|cell(?:phone)?|number|calls?|called|calling|ring
    |telefonos?|moviles|movil|celular|numero|llam\w+
    |телефон\w*|номер\w*|(?:по|пере)?звон\w+
    |puhelin\w*|puhelim\w*|puhelu\w*|soit\w+|soitel\w+|numero\w*
    |(?:ال|ب|ل)?(?:هاتف|جوال|رقم|موبايل|تلفون|اتصال)\w*|[تي]تصل\w*|مكالم\w*|โทร\w*|เบอร์"""

EMAIL = r"""e-?mails?|mail|correos?|почт\w*|имейл\w*|емейл\w*|мейл\w*|мыло
    |sahkoposti\w*|meili\w*|(?:ال|ب)?(?:بريد|ايميل)\w*|อีเมล\w*|เมล"""

SOCIAL = r"""profiles?|social\s+media|instagram|facebook|telegram|perfil|redes|профил\w*|соцсет\w*
    |телеграм\w*|инстаграм\w*|profiili\w*|(?:ال)?حساب\w*|تيليجرام|โปรไฟล์"""

NOT = r"""no|not|don'?t|dont|never|without|won'?t|nope|sin|nunca|не|нет|без|никаких
    |ei|en|ala|alkaa|ilman|لا|ما|بدون|ليس|مش|ماعندي|معنديش|ไม่[ก-๎]{0,12}?|อย่า[ก-๎]{0,8}?"""

NOT_AFTER = r"""не|нет|ei|en"""
"""What turns down the word before it: "телефон не дам", "puhelinta en anna"."""

RATHER = r"""prefer|prefers|rather|only|just|better|best|instead|prefiero|prefiera|preferiria|mejor|solo
    |unicamente|лучше|только|предпочитаю|предпочту|удобнее|проще
    |mieluummin|mieluiten|vain|ainoastaan|parempi|afdal|افضل|الافضل|فقط|ขอเป็น|สะดวก\w*|แค่"""

NO_NOT = r"""no\s+(?:problem|worries|hay\s+problema|dud\w+|olvid\w+|pasa\s+nada)|sin\s+problemas?|why\s+not
    |don'?t\s+(?:forget|hesitate|mind)|без\s+проблем|не\s+(?:проблема|забуд\w+|могли\w*|стесня\w+)|ei\s+ongelmaa
    |لا\s+مشكله|ไม่มีปัญหา"""
"""Words of a no that turn nothing down."""

BETWEEN = r"""\bbut\b|\bpero\b|\bsino\b|\bно\b|\bа\b|\bmutta\b|\bvaan\b|ولكن|لكن|แต่"""
"""Words that end a clause, as a comma does."""
