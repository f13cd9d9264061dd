"""Social networks: their hosts, how a profile's address looks, what people call them, what a handle may be.

Own knowledge of the networks' addresses. A path that is no profile (a post, a group, an invitation) is named in
``NOT_PROFILES``; what is not listed as a section is taken for a handle, since every network lets its members
choose almost any word.
"""

HOSTS = {
    "instagram": "instagram.com instagr.am ig.me",
    "facebook": "facebook.com fb.com fb.me m.me messenger.com",
    "telegram": "t.me telegram.me telegram.dog",
    "vk": "vk.com vk.ru vkontakte.ru vk.me",
    "linkedin": "linkedin.com",
    "x": "x.com twitter.com",
    "tiktok": "tiktok.com",
    "youtube": "youtube.com youtu.be",
    "line": "line.me",
    "whatsapp": "wa.me whatsapp.com",
    "github": "github.com",
    "snapchat": "snapchat.com",
    "ok": "ok.ru odnoklassniki.ru",
    "threads": "threads.net threads.com",
    "pinterest": "pinterest.com pinterest.es pinterest.fi pin.it",
    "twitch": "twitch.tv",
    "viber": "viber.me viber.com",
    "skype": "join.skype.com skype.com",
    "discord": "discord.com discord.gg discordapp.com",
    "behance": "behance.net",
    "bluesky": "bsky.app bsky.social",
    "mastodon": "mastodon.social mastodon.online mastodon.world mstdn.social mstdn.jp mas.to fosstodon.org "
    "hachyderm.io infosec.exchange techhub.social mastodon.ie mastodon.scot mastodontti.fi mementomori.social "
    "mastodon.nu social.vivaldi.net chaos.social",
    "reddit": "reddit.com",
    "tumblr": "tumblr.com",
    "medium": "medium.com",
    "soundcloud": "soundcloud.com",
    "max": "max.ru",
    "zalo": "zalo.me",
    "kakaotalk": "open.kakao.com",
}
"""Network -> hosts it owns; any host below them (``m.``, ``www.``, ``ru-ru.``) counts too."""

SECTIONS = {
    "instagram": "stories _u",
    "facebook": "people pg pages",
    "telegram": "s",
    "linkedin": "in pub company school showcase",
    "tiktok": "",
    "youtube": "c user channel",
    "line": "ti p r",
    "snapchat": "add",
    "ok": "profile",
    "pinterest": "",
    "whatsapp": "",
    "viber": "",
    "bluesky": "profile",
    "reddit": "u user",
    "max": "u",
}
"""Network -> path sections that a handle follows."""

NOT_PROFILES = {
    "instagram": "p reel reels explore accounts tv direct about developer legal share stories",
    "facebook": "groups events watch share sharer sharer.php login marketplace photo photo.php story.php "
    "permalink.php reel reels help hashtag home.php gaming",
    "telegram": "joinchat addstickers share addlist proxy socks login c iv setlanguage",
    "vk": "feed im video wall groups club public away.php share.php music",
    "linkedin": "feed posts jobs learning pulse groups sharearticle login",
    "x": "i home search hashtag intent share explore login settings",
    "tiktok": "t tag music discover foryou explore video",
    "youtube": "watch shorts playlist results feed live embed hashtag",
    "whatsapp": "channel catalog message qr",
    "github": "orgs topics explore features about login search marketplace settings sponsors",
    "discord": "invite channels",
    "pinterest": "pin search ideas",
    "ok": "group video",
    "threads": "search",
    "twitch": "videos directory",
    "snapchat": "discover lens",
    "line": "sticker",
    "bluesky": "search feeds settings starter-pack",
    "mastodon": "about explore public home tags",
    "reddit": "r search",
    "tumblr": "tagged search dashboard",
    "medium": "tag search m",
    "soundcloud": "discover search",
}
"""Network -> first path sections that lead to something other than a profile."""

SHAPES = {
    "instagram": "[a-z0-9_](?:[a-z0-9_.]{0,28}[a-z0-9_])?",
    "facebook": "[a-z0-9.\\-]{3,60}",
    "telegram": "[a-z][a-z0-9_]{2,31}",
    "vk": "[a-z0-9_.]{2,32}",
    "linkedin": "[\\w\\-%.]{3,100}",
    "x": "[a-z0-9_]{1,15}",
    "tiktok": "[a-z0-9_.]{2,24}",
    "youtube": "[\\w\\-.]{3,40}",
    "line": "[a-z0-9._\\-]{2,30}",
    "whatsapp": "\\d{7,15}",
    "github": "[a-z0-9](?:[a-z0-9\\-]{0,37}[a-z0-9])?",
    "snapchat": "[a-z][a-z0-9._\\-]{1,14}",
    "ok": "[a-z0-9._\\-]{2,50}",
    "viber": "\\+?\\d{7,15}",
    "bluesky": r"[a-z0-9](?:[a-z0-9.\-]{0,60}[a-z0-9])?",
    "mastodon": r"[a-z0-9_][a-z0-9_.]{0,30}@(?:[a-z0-9\-]+\.)+[a-z]{2,12}",
    "reddit": "[a-z0-9_\\-]{3,20}",
    "skype": "[a-z0-9][a-z0-9._,\\-:]{2,31}",
}
"""Network -> what its handles may look like, whole and in any case; others have letters, digits, ``._-``."""

NAMES = {
    "instagram": "instagram | insta | ig | inst | instgram | instagramm | instagrm | gram | the gram | instagran | "
    "инстаграм | инстаграмм | инста | инсту | инсте | инстаграме | инстаграмме | инстаграму | "
    "инстаграма | инсты | инст | انستا | انستغرام | انستقرام | انستجرام | انستكرام | إنستغرام | "
    "إنستجرام | إنستا | الانستا | الانستغرام | الانستقرام | الانستجرام | عالانستا | بالانستا | "
    "انستاغرام | إنستقرام | ไอจี | อินสตาแกรม | อินสตราแกรม | อินสตา | อิน สตาแกรม | instassa | "
    "instagramissa | instani | instagramini | instan | instagramin | instassani | instaan | igssä | "
    "ig:ssä",
    "facebook": "facebook | fb | face | feis | facebok | facebuk | meta | feisbuk | фейсбук | фб | фейсбуке | "
    "фэйсбук | фейс | فيسبوك | فيس بوك | فيس | الفيس | الفيسبوك | الفيس بوك | عالفيس | فايسبوك | "
    "เฟซบุ๊ก | เฟสบุ๊ค | เฟซบุ๊ค | เฟสบุ๊ก | เฟสบุค | เฟส | เฟซ | เฟสบุ้ค | facebookissa | fb:ssä | "
    "facessa | facebookini | naamakirja | naamakirjassa | messenger | fbssä",
    "telegram": "telegram | tg | telega | telegramm | tele | телеграм | телеграмм | телега | телеге | телегу | "
    "телеграме | телеграмме | тг | тгшка | телеграма | телеграмма | تيليجرام | تلغرام | تلجرام | "
    "تيليغرام | تليجرام | تيلجرام | تليغرام | التلغرام | التليجرام | تلقرام | التيليجرام | เทเลแกรม | "
    "เทเล | telegramissa | telegramini | tg:ssä | telessä",
    "vk": "vk | vkontakte | v kontakte | вк | вконтакте | в контакте | контакте | вконтакт | вэка | вкшка | "
    "في كي",
    "linkedin": "linkedin | linked in | linkdin | linkedln | линкедин | линкедине | линкдин | لينكد ان | لينكدان | "
    "لينكدإن | لينكد إن | لينكدن | ลิงก์อิน | ลิงค์อิน | ลิ้งอิน | linkedinissä | linkedinissa | "
    "linkkari | linkkarissa",
    "x": "twitter | x | tuiter | twiter | твиттер | твиттере | твитер | تويتر | اكس | إكس | منصة اكس | "
    "ทวิตเตอร์ | ทวิต | เอ็กซ์ | twitterissä | twitterissa | x:ssä",
    "tiktok": "tiktok | tik tok | tik-tok | tt | тикток | тт | тик ток | тиктоке | тик-ток | تيك توك | تيكتوك | التيك "
    "توك | التيكتوك | ติ๊กต็อก | ติ๊กต๊อก | ติ๊กตอก | ติกตอก | ติ๊กต่อก | ติ๊ก | tiktokissa | tiktokin",
    "youtube": "youtube | yt | you tube | ютуб | ютюб | ютубе | ютьюб | يوتيوب | اليوتيوب | يوتوب | ยูทูบ | ยูทูป "
    "| ยูทูบช่อง | youtubessa | tubessa | tuubissa",
    "line": "line | line id | lineid | id line | idline | лайн | لاين | ไลน์ | ไลน์ไอดี | ไอดีไลน์ | ไลน | ไอดี "
    "ไลน์ | ไลน์ ไอดี",
    "whatsapp": "whatsapp | whats app | wa | whatsap | watsapp | wasap | guasap | wsp | wpp | watsap | вацап | "
    "ватсап | вотсап | ватсапп | уотсап | ватцап | вотсапп | واتساب | واتس | واتس اب | الواتساب | "
    "الواتس | وتساب | วอทแอป | วอทส์แอป | วอตแอป | whatsappi | wapi | whatsappissa | wapissa | watsappi",
    "github": "github | git hub | gh | гитхаб | гитхабе | جيت هاب | قيت هب | กิตฮับ | githubissa",
    "snapchat": "snapchat | snap | sc | снэпчат | снапчат | سناب | سناب شات | سنابشات | السناب | السناب شات | "
    "สแนปแชท | สแนป | snäppi | snapissa | snäpissä | snäp | snapchatissa",
    "ok": "ok.ru | одноклассники | одноклассниках | odnoklassniki",
    "threads": "threads | тредс | ثريدز | เธรด | เธรดส์",
    "viber": "viber | вайбер | вайбере | فايبر | ไวเบอร์",
    "skype": "skype | скайп | скайпе | سكايب | สไกป์ | skypessä",
    "discord": "discord | дискорд | дискорде | ديسكورد | ดิสคอร์ด | discordissa",
    "pinterest": "pinterest | пинтерест | بينترست | พินเทอเรสต์",
    "twitch": "twitch | твич | تويتش | ทวิช",
    "bluesky": "bluesky | blue sky | bsky | блюскай | блускай | بلوسكاي | بلو سكاي | บลูสกาย | blueskyssa | "
    "blueskyssä",
    "mastodon": "mastodon | masto | мастодон | мастодоне | ماستودون | มาสโตดอน | mastodonissa",
    "reddit": "reddit | реддит | ريديت | เรดดิต | redditissä | redditissa",
    "tumblr": "tumblr | тамблер | تمبلر | ทัมเบลอร์",
    "kakaotalk": "kakaotalk | kakao talk | kakao | คาเคา",
    "zalo": "zalo | зало | ซาโล",
    "wechat": "wechat | we chat | вичат | ويشات | วีแชท",
}
"""Network -> what people call it, with the endings and prefixes it takes in a sentence."""

BETWEEN = """
is | = | : | - | – | — | -> | > | es | on | id | @ | handle | nick | nickname | username | user name | user
name | account | profile | acc | link
page | as | under | by | me | at | my | it's | its | it is | called | usuario | cuenta | perfil | nombre
como | soy | mi | en | es: | de usuario | arroba
ник | никнейм | аккаунт | профиль | акк | страница | страничка | логин | имя | как | под ником | под именем
это | мой | моя | моё | я | юзернейм
пользователь | с ником | ссылка | айди | ид
حسابي | حساب | اسمي | اسم | معرفي | معرف | يوزر | يوزري | هو | باسم | اليوزر | الحساب | المستخدم
اسم المستخدم | تحت اسم | ايدي | آيدي | ايديي
ชื่อ | คือ | ไอดี | ยูส | ยูสเซอร์ | ใช้ชื่อ | บัญชี | แอคเคาท์ | แอคเคานต์ | แอค | ของผม | ของฉัน | ของหนู
ผม | ฉัน | ชื่อว่า | นะ | เป็น | ช่อง
nimi | nimellä | nimimerkki | käyttäjä | käyttäjänimi | käyttäjätunnus | tunnus | tili | tilini | on: | olen
profiili | löydyn | löytyy | siellä | mun | minun
"""
"""Words that may stand between a network and a handle, without being one."""

BEFORE_NETWORK = """
on | in | en | at | via | my | the | from | for | por | el | mi | del | в | во | на | мой | моя | моём | из
في | على | عبر | من | ب | ع | عال | ال | حسابي
บน | ใน | ทาง | ที่ | จาก | mun | minun | of | using | through | по
"""
"""Words that may stand between a handle and its network: ``anna.k on insta``."""

NOT_HANDLES = """
i you he she we they it me my mine your yours no yes not none and or but the a an is are was be do does dont
have has had use used using
don't doesn't can't dont can will would only also too just here there please thanks thank hi hello hey sorry
sure ok okay account profile
page link handle username id name nick social media network networks instagram facebook telegram twitter
linkedin tiktok youtube whatsapp
line snapchat vk github find search look write message text call add follow dm pm contact see check what which
why how when where who
for of to in on at with from by as this that these those same like love hate best good bad annoying boring
better app deleted private
banned blocked never always sometimes often rarely too-much later now tomorrow nothing something anything
nobody someone
yo tu el ella nosotros mi mis su sus no si sí y o pero la los las un una es son soy estoy tengo uso usar solo
también aquí gracias hola
perfil cuenta usuario enlace página red redes sociales búscame buscame sígueme sigueme escríbeme escribeme
agrégame nombre como con por para
en de del al lo le se te me que mejor mucho nada ninguno ninguna privado borrado
gusta gustan interesa
minä sinä mä sä en ei joo kyllä on olen ole mulla minulla se tämä siellä täällä löydyn löytyy nimellä tunnus
tili käytän käytä vain myös
kiitos moi hei ja tai mutta
"""
"""Words that are no handles, however handle-like they are written."""

NETWORK_WORDS = """
facebook instagram telegram whatsapp linkedin twitter tiktok youtube vkontakte snapchat github
"""
"""Names that a foreign host carries only to look like a network's own."""

LOOKALIKE_HOSTS = """
lnstagram instagrarn 1nstagram instagramm instagrann inst4gram faceb00k facebo0k facebok facbook faceboook
telegrarn te1egram telegramm
linkedln llnkedin 1inkedin twltter twiitter tlktok whatsap whatsaap whatssapp vvhatsapp youtub vk-com t-me
"""
