"""Words for who decides or comes along: oneself alone, or together with somebody close."""

from __future__ import annotations

SELF = """i | me | myself | mine | i do | i am | i will | im | ill | my decision | my call | my choice
    | my own decision
    | yo | mi | conmigo | decido | eligo | mi decision | yo soy | soy yo
    | я | мне | меня | сам | сама | решаю | решать | лично | самостоятельно | единолично | решаю я
    | mina | ma | mie | mua | minua | mulle | minulle | minulla | mulla | itse | ite | itselleni
    | itsekseni | paatan
    | minun paatokseni | mun paatos | ihan itse | ihan ite
    | انا | إنا | اني | بنفسي | نفسي | وحدي | لوحدي | لحالي | بمفردي | اقرر | بقرر | هقرر | بقررها | قراري | القرار لي
    | القرار قراري | القرار عندي
    | ผม | ฉัน | ดิฉัน | หนู | กู | เรา | ตัวเอง | คนเดียว | ผู้เดียว"""
"""First persons and words that only a first person uses."""

BESIDE = """solito | solita | nada mas | y nadie mas | nobody else | no one else | person | one person
    | persona | una
    | одиночку | никто | больше никто | и больше никто | yksinani | ei kukaan muu | لا احد غيري | just
    | only | alone | decide | decides | am | do | the one | one | who | it | is | its
    | thats | that | all | by
    | on | my | own | for | make | makes | the | decision | decisions | decider | solely | self
    | personally | independently
    | will | lol | haha | yes | yeah | well | of course | obviously | here | completely | alone here
    | in charge
    | solo | sola | mismo | misma | decide | quien | el | la | lo | que | unico | unica | soy
    | por mi cuenta | para | aqui
    | decision | claro | pues | tomo | las | decisiones | si
    | только | один | одна | решает | принимаю | решение | решения | все | это | буду | для | себя
    | конечно | да | ну | же
    | свое | свои | здесь | тут | все решаю
    | vain | vaan | yksin | paattaa | se | joka | teen | paatokset | paatoksen | olen | ihan | vaa
    | kylla | joo | oma | omaksi
    | فقط | بس | من | الذي | اللي | اللى | هو | يقرر | قرر | يتخذ | اتخذ | القرار | القرارات | ه | نعم | ل
    | เอง | คน | เป็น | ที่ | ตัดสินใจ | เท่านั้น | ครับ | ค่ะ | คะ | คับ | นะ | แค่ | ด้วย | เลย | จ้า
    | จะ | ตัว | ก็ | ใช่"""
"""What may stand around them: "just me", "lo decido yo", "ฉันเป็นคนตัดสินใจเอง"."""

TOGETHER = """nosotros dos | nosotras dos | los dos decidimos | us two | we two | мы оба | мы вдвоем
    | me kaksi | me molemmat | نحن الاثنين
    | together | jointly | joint decision | as a couple | both of us | the two of us
    | as a family | we both | shared decision
    | juntos | juntas | conjuntamente | entre los dos | entre las dos | entre ambos | los dos juntos
    | en pareja | en conjunto
    | en familia
    | вместе | совместно | сообща | вдвоем | оба решаем | на пару
    | yhdessa | yhteinen paatos | yhteisesti | kahdestaan | kaksin | kimpassa | molemmat yhdessa
    | معا | سويا | سوا | مع بعض | بالمشاركة | مشترك | بالاتفاق | احنا الاثنين | كلانا
    | ด้วยกัน | ร่วมกัน | ร่วมกับ | ทั้งสองคน | สองคน | ปรึกษากัน"""

JOINING = """and | with | plus | y | e | con | и | с | со | да | ja | seka | kanssa | kaa | kans | مع | و
    | กับ | และ"""
"""What joins oneself and somebody close."""

CLOSE = """other half | better half | significant other | hubby | wifey | missus | fiancee | bf | gf
    | family | sibling | sister
    | brother | roommate | companero | companera | conyuge | hermano | hermana | marida | suegros
    | сестра | сестрой | брат
    | братом | близкие | супругом | партнером | партнеркой | парнем | девушкой | родными | puolisoni
    | sisko | veli | avokki
    | avopuoliso | siippa | miehen | miehensa | خطيبتي | خطيبي | اختي | اخي | المدام | حرمي | جوزي
    | مراتي | ماما | بابا
    | คู่ | คู่ของฉัน | คู่สมรส | คนรัก | พี่สาว | พี่ชาย | เมีย | ผัว | ที่บ้าน | คู่ชีวิต | พ่อ | แม่"""
"""People one decides with, beside those of the idea "family"."""
