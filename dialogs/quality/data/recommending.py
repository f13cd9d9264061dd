"""How people say that somebody recommended us to them, in six languages: one pattern a line.

Written as words are compared (``slots.folding.fold``): no accents, no apostrophes. Only what names who told them, or
says outright that they were told: "can you recommend a course?" asks for something else. ``{who}`` stands for
somebody they know.
"""

# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Mapping

STEMS = (
    r"recommend|referr|suggest|mention|praise|told|tells|sent me|pointed|directed|said|says|heard|know of|know about|found out|advice|word of"
    r"|recom|hablo|hablaron|hablado|conto|de parte|совет|рекоменд|хвал|рассказ|говор|узнал|слышал|сарафан"
    r"|نصح|رشح|وصا|وصي|وصو|دلني|دلتني|دلوني|حكا|حكت|اخبر|كلمني|قالي|قال لي|قالت لي|سمعت|عرفت|طرف|طريق|توصيه"
    r"|แนะนำ|บอก|รู้จัก|ทราบ|suosit|kehu|vinkk|neuvo|teista|kaski"
)
"""A text without any of these says nothing of the kind, and is not looked at further."""

WHO: Mapping[str, str] = {
    "en": r"(?:a |an |my |our |one of my |the )?(?:good |best |old |close )?(?:friends?|mate|buddy|colleagues?|coworker|co worker|boss|neighbou?rs?|sister|brother|mum|mom|mother|dad|father|wife|husband|girlfriend|boyfriend|cousin|aunt|uncle|daughter|son|teacher|classmate|flatmate|roommate|relatives?|family|somebody i know|someone i know|acquaintance)(?: of mine)?",
    "es": r"(?:un |una |mi |mis |unos |unas |el |la )?(?:buen |buena )?(?:amig[oa]s?|colegas?|companer[oa]s?|jef[ea]|vecin[oa]s?|herman[oa]s?|madre|padre|mama|papa|mujer|esposa|marido|esposo|novi[oa]|prim[oa]s?|ti[oa]s?|hij[oa]|profesora?|conocid[oa]s?|familiar(?:es)?|cunad[oa])",
    "ru": r"(?:мо[ияи] |наш[аи]? |одн[аи] |один )?(?:друг|друзья|подруг[аи]|приятел[ьи]|коллег[аи]|сосед(?:ка|и)?|сестра|брат|мама|папа|муж|жена|знаком(?:ыи|ая|ые)|родственник(?:и)?|начальник|однокурсни(?:к|ца)|одногруппни(?:к|ца)|парень|девушка|тетя|дядя)",
    "ar": r"(?:احد )?(?:صديق(?:ي|تي|ه)?|صاحب(?:ي|تي)|زميل(?:ي|تي|ه)?|زملايي|اصدقايي|اصحابي|جاري|اخي|اختي|والدي|والدتي|زوجي|زوجتي|ابن عمي|قريب(?:ي|تي)?|مديري|معارفي|حد اعرفه)",
    "th": r"(?:เพื่อน|พี่สาว|พี่ชาย|น้องสาว|น้องชาย|แฟน|สามี|ภรรยา|แม่|พ่อ|ญาติ|หัวหน้า|คนรู้จัก|คนที่ทำงาน)",
    "fi": r"(?:mun |minun |yks |yksi |eras )?(?:kaveri(?:ni)?|ystava(?:ni)?|tyokaveri(?:ni)?|kollega(?:ni)?|naapuri(?:ni)?|sisko(?:ni)?|veli|veljeni|aiti(?:ni)?|isa(?:ni)?|vaimo(?:ni)?|mies|mieheni|poikaystava(?:ni)?|tyttoystava(?:ni)?|serkku(?:ni)?|tuttu(?:ni)?|tutut|pomo(?:ni)?|sukulainen)",
}
"""Somebody they know."""

NAME = r"(?: (?!(?:never|not|didnt|doesnt|hasnt|dont|only|no|nunca|jamas|не|никогда|ничего|ei|eivat|لا|لم|ما)(?!\w))\w{3,12})?"
"""The name that may follow; no word of a no."""

SAID: Mapping[str, str] = {
    "en": r"""
{who} (?:has |have |just |had )?(?:recommended|suggested|referred|mentioned|praised) (?:you|your|this|me to you|it to me)
{who} (?:has |have |just |had )?(?:told|tells) (?:me|us) (?:all )?(?:about|of) (?:you|your|this)
{who} (?:has |have |had )?(?:sent|pointed|directed|referred) (?:me|us) (?:here|to you|your way)
{who} (?:said|told me|says) (?:you are|youre|that youre|that you are|i should (?:try|ask|contact|call|write)|to (?:try|ask|contact|call|write)) (?:you|here|good|great|the best)
(?:i was|i am|im|ive been|we were|you were|got|been) (?:recommended|referred) (?:to (?:me|us|you) )?by (?!nobody|no one|none)
^(?:recommended|referred) (?:to (?:me|us) )?by (?:a|an|my|our|one|some)
(?:you|your \w+) (?:were|was|came|come) (?:highly |warmly |really )?recommended
(?:i|we) (?:heard|know|learnt|learned|found out) (?:about|of) you (?:from|through|by|via) {who}
(?:through|via|from|by) (?:a|my) (?:friends?|colleagues?) (?:recommendation|referral|advice|tip)
on (?:the |a |my )?(?:friends |colleagues )?(?:recommendation|advice) of
word of mouth
""",
    "es": r"""
(?:me|nos) (?:los |las |lo |la |os )?(?:recomendo|recomendaron|recomienda|recomendado|han recomendado|ha recomendado) {who}
{who} (?:me|nos) (?:los |las |lo |la |os )?(?:ha |han )?(?:recomendo|recomendaron|recomendado|recomienda)
{who} me (?:hablo|ha hablado|hablaron|conto) (?:de|sobre) (?:ustedes|vosotros|vuestr|su|esto|la academia|la escuela)
(?:me|nos) (?:los|las|os) (?:han )?(?:recomendaron|recomendado|recomendo)
(?:me|nos) han recomendado (?:vuestr|esta|este|su|la)
vengo (?:recomendad[oa] por|de parte de|por recomendacion)
por recomendacion de
(?:de|por) parte de (?:un|una|mi) amig
""",
    "ru": r"""
{who} (?:мне |нам |очень |вас |вашу |ваш ){0,3}(?:посоветовал[аи]?|порекомендовал[аи]?|рекомендовал[аи]?|советовал[аи]?|советует|рекомендует|хвалил[аи]?)
(?:вас|вашу \w+|ваш \w+) (?:мне |нам )?(?:посоветовал[аи]?|порекомендовал[аи]?|рекомендовал[аи]?|советовали)
(?:посоветовал[аи]?|порекомендовал[аи]?|рекомендовал[аи]?) (?:мне |нам )?(?:вас|вашу|ваш|{who})
{who} (?:рассказал[аи]?|говорил[аи]?) (?:мне |нам )?(?:о|про) (?:вас|вашу|ваш)
(?:узнал[аи]?|слышал[аи]?) (?:о|про) вас от \w
(?:я |мы )?(?:к вам )?по (?:рекомендации|совету|наводке)
сарафанн
""",
    "ar": r"""
(?:نصحني|نصحتني|نصحنا|رشحكم|رشحتكم|اوصاني|اوصي|دلني|دلتني|حكالي|حكتلي|اخبرني|اخبرتني|كلمني|قالي|قال لي|قالت لي) (?:بكم |عنكم |عليكم )?{who}
{who} (?:هو |هي |اللي |الذي )?(?:نصحني|نصحتني|نصح|رشحكم|رشحتكم|رشح لي|اوصاني|دلني|دلتني|حكالي عنكم|حكتلي عنكم|اخبرني عنكم|كلمني عنكم)
(?:نصحوني|رشحوكم|رشحوا لي|رشحكم لي|نصحني|نصحتني|اوصوني|دلوني) (?:بكم|فيكم|عليكم|احد|واحد)
(?:سمعت|عرفت|عرفتكم) (?:عنكم |عليكم )?(?:من|عن طريق|من خلال) {who}
(?:جيت|اتيت) (?:من طرف|عن طريق|بتوصيه)
بتوصيه من
بناء علي توصيه
""",
    "th": r"""
{who}(?:ของ)?(?:ผม|ฉัน|หนู|เรา)? ?ๆ? ?(?:เขา|เค้า|เป็นคน)? ?(?:แนะนำ|บอกต่อ|บอกว่าที่นี่|บอกให้ลอง|บอกมา)
มี ?(?:เพื่อน|คน|คนรู้จัก) ?แนะนำ(?:มา|ให้|ที่นี่)
(?:ได้รับคำแนะนำ|รู้จัก|ทราบ|รู้) ?(?:มา)?จาก ?{who}
ตาม ?คำแนะนำ ?ของ ?{who}
""",
    "fi": r"""
{who} (?:on )?(?:suositteli|suositellut|kehui|kehunut|vinkkasi|vinkannut|neuvoi|kertoi teista|puhui teista|kaski kysy)
(?:minulle|mulle|meille) (?:on )?(?:suositeltiin|suositeltu|vinkattiin|vinkattu) (?:teita|teidan|tata)?
teita (?:on )?(?:suositeltiin|suositeltu)
(?:kuulin|sain tietaa) teista (?:kaveriltani|kaverilta|ystavalta|ystavaltani|tyokaverilta|tutulta|siskolta|veljelta|aidilta|naapurilta)
(?:kaverin|ystavan|tyokaverin|tutun|siskon|naapurin) (?:suosituksesta|suosittelemana|vinkista)
(?:suosituksen|suositusten) (?:kautta|perusteella)
""",
}
