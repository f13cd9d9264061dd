"""Words that always work, in six languages: whole messages by which a prospect steers the talk."""

from __future__ import annotations

from dialogs.slots.phrases import combined

COMMANDS: dict[str, dict[str, str]] = {
    "en": {
        "back": """back | go back | previous | previous question | the previous question | one step back
            | step back | undo | return | last question | go to the previous question | take me back
            | back please""",
        "skip": """skip | skip it | skip this | skip that | skip this one | skip question | skip this question
            | next | next question | pass on this | leave it out | move on | lets skip | lets skip this""",
        "why": """why | why do you ask | why are you asking | why do you need this | why do you need that
            | why do you need it | why do you want to know | what for | what do you need it for
        | what is it for
            | whats it for | why is that | how come | why is this needed | what do you need this for
        | why that
            | why this | why should i | why should i tell you | why do you need my number
            | why do you need my email | why do you need my phone""",
        "human": """connect me to an agent | connect me to someone | connect me with an agent
        | transfer me to an agent | put me through to someone | get me an agent | human | person
        | a person | a human | real person | a real person | manager | a manager
            | operator | agent | representative | consultant | advisor | support | talk to a person
            | talk to a human | talk to human | talk to person | talk to someone | talk to a real person
            | talk to a manager | talk to manager | talk to an agent | talk to anna | talk to someone real
            | talk to a live person | speak to a person | speak to a human | speak to someone
            | speak to a manager | speak to a real person | speak with a human | speak with a person
            | speak with a manager | speak with someone | chat with a human | chat with a person | live agent
            | live person | live chat | human please | get me a human | get me a person | give me a human
            | give me a person | connect me to a human | connect me to a person | connect me with a human
            | connect me to a manager | connect me with a manager | connect me to someone | call a manager
            | call me a manager | contact a manager | is there a human | is there a person | is anyone there
            | is there anyone there | somebody real | someone real | i want a human | i want a person
            | i want a real person | i want to talk to a person | i want to talk to a human | i need a human
            | i need a person | not a bot | customer service | customer support | hotline
            | let me talk to a human | let me talk to a person | let me speak to a person
            | let me talk to someone | can a person call me | transfer me to a human | transfer to a person
            | transfer to agent | switch to human | is there a human i can talk to
            | is there a person i can talk to | is there someone i can talk to | can someone call me""",
        "stop": """stop | stop it | stop this | stop writing | stop texting me | stop messaging me
            | stop writing me | stop writing to me | stop sending | stop sending me messages
        | stop bothering me
            | stop spamming | stop messages | unsubscribe | unsubscribe me | opt out | optout
            | cancel subscription | quit | end | exit | enough | leave me alone | do not write | dont write
            | dont write me | dont write to me | dont text me | dont message me | do not message me
            | do not contact me | dont contact me | dont contact me again | no more messages | remove me
            | remove me from the list | remove me from your list | take me off the list
        | take me off your list
            | bye | goodbye | stop please | end chat | end conversation | im done | stopp | no more
        | finish""",
        "restart": """restart | start over | start again | start from scratch | start from the beginning
            | begin again | from the beginning | from the start | reset | new start | lets start over
            | lets start again | over again | start anew | start new | start a new conversation | reboot""",
        "help": """help | help me | i need help | what can you do | what can i do | how does this work
            | how does it work | commands | menu | options | what can i say | what are the commands | im stuck
            | im lost | instructions | help please | info""",
        "language": """language | languages | change language | switch language | change the language
            | other language | another language | choose language | select language | different language
            | what languages do you speak | change my language | set language""",
        "privacy": """privacy | privacy policy | data protection | gdpr | my data
        | what do you do with my data
            | what happens to my data | what data do you store | what data do you have | where is my data
            | how do you use my data | what will you do with my data | personal data | terms
            | terms and conditions | terms of use | terms of service | is my data safe | show my data""",
        "forget": """forget | forget me | delete my data | delete all my data | delete my personal data
            | delete everything | delete me | erase my data | erase me | erase everything | remove my data
            | remove all my data | remove my information | delete my information | delete my account
            | delete my details | remove my details | wipe my data | forget about me | forget everything
            | right to be forgotten | delete my answers | delete my messages | delete all | dont store my data
            | dont keep my data | do not store my data | dont store | destroy my data""",
        "change": """change | change something | change an answer | change my answer | change my answers
            | change answer | change answers | edit | edit my answers | edit answers | edit answer
            | edit my answer | correct | correct it | correction | correct my answer | i made a mistake
            | made a mistake | thats a mistake | fix | fix it | fix my answer | i want to change something
            | i want to change my answer | i need to change something | something is wrong | its wrong
            | thats wrong | this is wrong | not correct | modify | wrong answer | i was wrong""",
        "continue": """continue | start | start please | carry on | go on | proceed | keep going
        | lets continue
            | lets go on | resume
            | further | lets carry on | lets proceed | move along | continue please | go ahead and continue
            | lets move on | ready to continue""",
        "summary": """summary | summarize | summarise | my answers | show my answers | what did i say
            | what have i said | what did i answer | what do you know about me | what do you have so far
            | what have you got so far | overview | recap | show summary | review | review my answers
            | list my answers""",
    },
    "es": {
        "back": """atras | volver | volver atras | vuelve atras | regresar | regresa | anterior
            | pregunta anterior | la pregunta anterior | la anterior | ir atras | un paso atras | deshacer
            | volver a la anterior | retroceder | paso atras""",
        "skip": """saltar | saltar pregunta | saltar esta | saltar esta pregunta | saltarla | saltemos
        | omitir
            | omitir pregunta | omitelo | omitir esta | siguiente | siguiente pregunta | la siguiente | pasar
            | pasemos a la siguiente | sigamos con otra | sigamos con la siguiente | saltatelo | salta esta
            | otra pregunta""",
        "why": """por que | y por que | por que preguntas | por que lo preguntas | por que me lo preguntas
            | por que pregunta | por que lo pregunta | por que necesitas eso | por que lo necesitas
            | por que lo necesitan | para que | para que lo quieres | para que lo necesitas
            | para que lo necesitan | para que es | para que sirve | para que quieres saberlo
            | por que quieres saberlo | para que quieren mi numero | para que quieres mi telefono
        | a que viene
            | con que fin | por que eso | para que quieres eso""",
        "human": """persona | una persona | una persona real | persona real | humano | un humano | operador
            | operadora | agente | un agente | asesor | asesora | un asesor | gestor | encargado
        | representante
            | hablar con una persona | hablar con una persona real | hablar con un humano | hablar con alguien
            | hablar con un agente | hablar con un asesor | hablar con un operador | hablar con un gestor
            | hablar con el encargado | hablar con un representante | quiero hablar con una persona
            | quiero hablar con alguien | quiero hablar con un humano | quiero hablar con un asesor
            | quiero un humano | quiero una persona | prefiero hablar con una persona | atencion al cliente
            | servicio al cliente | pasame con alguien | pasame con una persona | pasame con un humano
            | paseme con alguien | pasame con un agente | comunicame con una persona
        | comunicame con un asesor
            | comuniqueme con un asesor | hay alguien | hay alguien ahi | hay alguna persona | alguien real
            | no quiero hablar con un bot | no quiero un bot | necesito hablar con alguien
            | necesito hablar con una persona | puedo hablar con una persona | puedo hablar con alguien
            | hablar con anna | soporte""",
        "stop": """basta | basta ya | para | parar | para ya | pare | detener | detente | alto | stop
            | no me escribas | no me escribas mas | no me escriban | no me escriban mas | no escribas mas
            | no me mandes mas mensajes | no me envies mas mensajes | no me envien mas mensajes
            | no mas mensajes | dejame en paz | dejenme en paz | darme de baja | dar de baja | dame de baja
            | quiero darme de baja | denme de baja | baja | cancelar suscripcion | cancelar la suscripcion
            | cancelar | no me molestes | no me molesten | no molestar | dejen de escribir | deja de escribir
            | deja de escribirme | dejen de escribirme | no me contacten | no me contactes
            | no quiero mas mensajes | no quiero recibir mas mensajes | terminar | fin | salir | adios
            | ya basta | eliminar suscripcion | se acabo""",
        "restart": """reiniciar | reinicia | empezar de nuevo | empezar otra vez | empezar desde cero
            | volver a empezar | comenzar de nuevo | comenzar otra vez | desde el principio | desde cero
            | empecemos de nuevo | empecemos otra vez | de nuevo | recomenzar | resetear
            | otra vez desde el principio | vamos a empezar de nuevo""",
        "help": """ayuda | ayudame | necesito ayuda | que puedes hacer | que puedo hacer | como funciona esto
            | como funciona | comandos | menu | opciones | instrucciones | me puedes ayudar | ayudenme
            | que se puede hacer""",
        "language": """idioma | idiomas | cambiar idioma | cambiar de idioma | cambiar el idioma | otro idioma
            | elegir idioma | cambia el idioma | cambia de idioma | lengua | en otro idioma""",
        "privacy": """privacidad | politica de privacidad | proteccion de datos | mis datos
            | que haces con mis datos | que hacen con mis datos | que pasa con mis datos | que datos guardas
            | que datos guardan | que datos tienen | aviso legal | aviso de privacidad | rgpd | condiciones
            | terminos y condiciones | datos personales | para que usan mis datos
        | estan seguros mis datos""",
        "forget": """olvidame | borra mis datos | borrar mis datos | borre mis datos | borren mis datos
            | borra todos mis datos | borrar todo | borra todo | elimina mis datos | eliminar mis datos
            | elimine mis datos | eliminen mis datos | elimina todos mis datos | eliminar todo
            | quiero borrar mis datos | quiero eliminar mis datos | quiero que borren mis datos
            | quiero que eliminen mis datos | olvida mis datos | olvidate de mi | derecho al olvido | borrame
            | borra mi informacion | eliminar mi informacion | elimina mi informacion | suprimir mis datos
            | no guardes mis datos | no guarden mis datos | olvidalo todo | eliminar mi cuenta
            | borrar mi cuenta""",
        "change": """cambiar | cambiar algo | cambiar respuesta | cambiar una respuesta | cambiar mi respuesta
            | cambiar mis respuestas | cambiar la respuesta | quiero cambiar algo
        | quiero cambiar mi respuesta
            | editar | corregir | corregir algo | corregir mi respuesta | modificar | modificar respuesta
            | me equivoque | me he equivocado | esta mal | eso esta mal | hay un error | esta equivocado
        | error
            | es un error | algo esta mal | no es correcto | respuesta equivocada | rectificar""",
        "continue": """continuar | empezar | empecemos | comenzar | continua | continue | continuemos
        | sigamos | sigue
            | siga | seguir
            | vamos a continuar | seguimos | prosigue | proseguir | adelante sigamos | quiero continuar
            | quiero seguir""",
        "summary": """resumen | resumeme | resumir | mis respuestas | ver mis respuestas
            | muestra mis respuestas | mostrar mis respuestas | que he dicho | que he respondido
            | que sabes de mi | que saben de mi | que tienes hasta ahora | un resumen | dame un resumen
            | muestrame el resumen | hazme un resumen | repaso""",
    },
    "ru": {
        "back": """назад | вернуться | вернись | вернуться назад | вернись назад | вернемся | вернемся назад
            | шаг назад | на шаг назад | предыдущий | предыдущий вопрос | прошлый вопрос
        | к предыдущему вопросу
            | отмотай назад | отменить | обратно | вернуть назад | верни назад | отмена последнего""",
        "skip": """пропустить | пропусти | пропустим | пропускаю | пропустить вопрос | пропустим вопрос
            | пропуск | дальше | следующий | следующий вопрос | давайте дальше | давай дальше | пропустите
            | пропустите вопрос | скип | пропустить этот вопрос | давайте пропустим | едем дальше
        | идем дальше
            | следующее | другой вопрос""",
        "why": """зачем | почему | а зачем | а почему | зачем вам | зачем вам это | зачем это
            | зачем вам это знать | зачем вы спрашиваете | почему вы спрашиваете | зачем спрашиваете
            | почему спрашиваете | для чего | для чего это | для чего вам | для чего вам это | с какой целью
            | зачем это нужно | зачем вам мой номер | зачем вам мой телефон | зачем вам моя почта | зачем тебе
            | зачем тебе это | к чему этот вопрос | а вам зачем | вам зачем | а зачем вам это | что за вопрос
            | зачем вам телефон | зачем вам почта""",
        "human": """живого оператора | живой оператор | дайте оператора | дайте живого человека
        | соедините с оператором | соедините с человеком | переключите на оператора
        | переведите на оператора | человек | живой человек | живого человека | хочу человека
        | хочу живого человека | оператор
            | оператора | менеджер | менеджера | консультант | консультанта | специалист | специалиста
            | позовите человека | позови человека | позовите оператора | позови оператора | позовите менеджера
            | позови менеджера | соедините с человеком | соедини с человеком | соедините с оператором
            | соедини с оператором | соедините с менеджером | переключи на оператора
        | переключите на оператора
            | переключите на человека | переключи на человека | переведите на оператора
        | переведи на оператора
            | свяжите с менеджером | свяжите меня с менеджером | свяжите с оператором | связаться с менеджером
            | поговорить с человеком | хочу поговорить с человеком | хочу говорить с человеком
            | хочу поговорить с менеджером | хочу поговорить с живым человеком | говорить с человеком
            | поговорить с менеджером | поговорить с оператором | связь с оператором | нужен человек
            | нужен оператор | нужен менеджер | нужен живой человек | есть живые люди | есть кто живой
            | есть кто нибудь живой | тут есть люди | тут есть живые | живой оператор | живой менеджер
            | сотрудник | сотрудника | дайте человека | дайте оператора | дайте менеджера | дай оператора
            | дай человека | поддержка | служба поддержки | техподдержка | не хочу говорить с ботом
            | не хочу общаться с ботом | не бот | можно с человеком | можно с живым человеком | можно человека
            | можно оператора | можно менеджера | можно поговорить с человеком | мне нужен человек
            | мне нужен оператор | пообщаться с человеком | хочу общаться с человеком
            | пусть мне позвонит менеджер | позовите живого человека | позови живого человека
            | дайте живого человека | с живым человеком | поговорить с живым человеком""",
        "stop": """стоп | стой | хватит | хватит писать | хватит мне писать | прекратить | прекрати
        | прекратите
            | не пишите | не пиши | не пишите мне | не пишите больше | не пишите мне больше | больше не пишите
            | больше не пишите мне | не надо мне писать | не надо писать | перестаньте писать
            | перестаньте мне писать | прекратите писать | прекратите мне писать | отписаться | отпишите
            | отпишите меня | отписка | отпишись | хочу отписаться | не беспокоить | не беспокойте
            | не беспокойте меня | не звоните | не звоните мне | не звоните и не пишите
        | оставьте меня в покое
            | отстаньте | отстаньте от меня | достаточно | закончить | закончим | завершить | конец | выход
            | выйти | пока | до свидания | удалите из рассылки | удалите меня из рассылки
            | уберите меня из рассылки | исключите меня из рассылки | никаких рассылок | без рассылок
            | не присылайте | не присылайте мне | больше не присылайте | не нужно мне писать | всё хватит
            | прощайте | остановись | остановите""",
        "restart": """заново | начать заново | начать сначала | сначала | давай заново | давайте заново
            | давай сначала | давайте сначала | начнем сначала | начнем заново | с начала | с самого начала
            | рестарт | сброс | сбросить | перезапуск | перезапустить | начать с начала | по новой
            | еще раз сначала | все сначала""",
        "help": """помощь | помоги | помогите | нужна помощь | хелп | что ты умеешь | что вы умеете
            | что ты можешь | что можно делать | как это работает | как тут все работает | команды | меню
            | инструкция | справка | список команд | мне нужна помощь | подсказка | что делать""",
        "language": """язык | языки | сменить язык | смена языка | поменять язык | изменить язык | другой язык
            | выбрать язык | переключить язык | сменить язык общения | на другом языке""",
        "privacy": """приватность | конфиденциальность | политика конфиденциальности | персональные данные
            | мои данные | что вы делаете с моими данными | что будет с моими данными
        | какие данные вы храните
            | где хранятся мои данные | обработка данных | обработка персональных данных | защита данных
            | как вы используете мои данные | какие данные вы собираете | условия
        | пользовательское соглашение
            | безопасно ли это | согласие на обработку""",
        "forget": """забудь меня | забудьте меня | забудь | забудьте | удали мои данные | удалите мои данные
            | удалить мои данные | удали все мои данные | удалите все мои данные | удалить все мои данные
            | удалить все | удали все | удалите все | сотри мои данные | сотрите мои данные | сотри все
            | стереть мои данные | стереть все | удалите меня | удали меня | удалите меня из базы
            | удалите мой номер | удалите мои персональные данные | удалите всю информацию обо мне
            | удалить информацию обо мне | уничтожьте мои данные | хочу удалить свои данные
            | хочу удалить данные | удалить данные | удалить свои данные | удали данные | удалите данные
            | удалите мою анкету | не храните мои данные | не сохраняйте мои данные | забудь все
        | забудьте все
            | забудь обо мне | забудьте обо мне | удалить аккаунт | удалите мой аккаунт | отзываю согласие
            | отозвать согласие""",
        "change": """изменить | измени | изменить ответ | изменить ответы | измени ответ | поменять
            | поменять ответ | поменять ответы | поменяй ответ | хочу поменять ответ | хочу изменить ответ
            | хочу изменить | хочу поменять | исправить | исправь | исправьте | исправить ответ
            | исправить ошибку | хочу исправить | хочу исправить ответ | ошибся | ошиблась | я ошибся
            | я ошиблась | ошибка | неправильно | неверно | это ошибка | это неверно | это неправильно
            | тут ошибка | редактировать | правка | отредактировать | корректировка | внести изменения
            | что то не так | надо исправить | нужно исправить | нужно изменить | надо изменить | есть ошибка
            | изменить что то | поменять что то""",
        "continue": """продолжить | старт | начать | начнем | продолжай | продолжайте | продолжим
            | продолжаем | давай продолжим
            | давайте продолжим | продолжать | поехали дальше | хочу продолжить | можем продолжать
            | идемте дальше | продолжаем разговор | готов продолжить | готова продолжить""",
        "summary": """итог | итоги | резюме | сводка | мои ответы | покажи мои ответы | покажите мои ответы
            | что я ответил | что я ответила | что я сказал | что я сказала | что вы обо мне знаете
            | что ты обо мне знаешь | что ты знаешь обо мне | что вы знаете обо мне | подведи итог
            | подведем итог | подведите итоги | кратко | что записано | что вы записали | что ты записал
            | анкета | моя анкета""",
    },
    "ar": {
        "back": """رجوع | ارجع | الرجوع | عودة | العودة | للخلف | السابق | السؤال السابق | ارجع للسؤال السابق
            | ارجع للخلف | خطوة للخلف | تراجع | أريد العودة | الرجوع للسؤال السابق | ارجع ورا | رجعني""",
        "skip": """تخطي | تخطى | تخط | تجاوز | تخطي السؤال | تجاوز السؤال | التالي | السؤال التالي | اللي بعده
            | السؤال اللي بعده | أريد تخطي هذا السؤال | تخطي هذا السؤال | تجاوز هذا السؤال | فوت | فوت السؤال
            | سكيب | غير السؤال""",
        "why": """لماذا تحتاجه | لماذا تحتاجها | ليش تحتاجه | ليش تحتاجها | لماذا تحتاجون ذلك
        | لماذا تريدون ذلك | ليه محتاجها | لماذا | ليش | ليه | لم | لماذا تسأل | ليش تسأل | ليه بتسأل
        | ليش بتسأل | لماذا تسألون
            | ليش تسألون | لماذا تحتاج هذا | لماذا تحتاجون هذا | لماذا تريد أن تعرف | ليش بدك تعرف
            | عايز تعرف ليه | ما السبب | ايش السبب | شو السبب | ما الغرض | لأي غرض | لماذا تريد رقمي
            | ليش تبي رقمي | ليش بدك رقمي | عايز رقمي ليه | ما الهدف | لماذا هذا السؤال | ليش هالسؤال
            | ليش تبغى تعرف""",
        "human": """موظف | انسان | إنسان | شخص | شخص حقيقي | موظف حقيقي | مندوب | مدير | المدير | موظفة
            | أريد موظف | أريد التحدث مع موظف | اريد التحدث مع شخص | أريد التحدث إلى موظف
        | أريد التحدث مع إنسان
            | أريد التحدث إلى شخص | أريد أن أتكلم مع موظف | أريد أن أتحدث مع موظف | أريد أن أتحدث مع شخص
            | اريد التكلم مع موظف | التحدث مع موظف | التحدث إلى موظف | التحدث مع شخص | التحدث مع شخص حقيقي
            | التحدث إلى شخص | التحدث إلى إنسان | تحدث مع موظف | التكلم مع موظف | كلمني موظف | ابغى اكلم موظف
            | ابي اكلم موظف | أبغى أكلم موظف | ابغى موظف | ابي موظف | ابغى اكلم شخص | بدي احكي مع موظف
            | بدي احكي مع حدا | بدي أحكي مع شخص | بدي موظف | عايز اكلم حد | عايز أكلم موظف | عايز اكلم شخص
            | عايز موظف | حولني لموظف | حولني على موظف | حولني إلى موظف | وصلني بموظف | خدمة العملاء
            | خدمة الزبائن | الدعم | الدعم الفني | ممثل خدمة | ممثل خدمة العملاء | اوبريتور | عامل
            | ممكن اكلم موظف | ممكن أكلم شخص | هل يوجد موظف | في حدا | فيه احد | هل هناك شخص
            | لا أريد التحدث مع روبوت | مش عايز بوت | مستشار | أريد مستشار | أريد إنسان
            | أحكي مع شخص | أحكي مع شخص حقيقي | أحكي مع حدا | أحكي مع موظف | احكي مع حد
            | أكلم شخص حقيقي | أتكلم مع شخص | أتكلم مع شخص حقيقي | أتحدث مع شخص | أتحدث مع شخص حقيقي""",
        "stop": """توقف | قف | وقف | إيقاف | ايقاف | كفى | كفاية | خلاص | بس خلاص | لا تكتب | لا تكتب لي
            | لا تكتبوا لي | لا تراسلني | لا تراسلوني | لا ترسل لي | لا ترسلوا لي | لا ترسل رسائل
            | لا ترسلوا رسائل | لا تتواصل معي | لا تتواصلوا معي | لا ترسل | إلغاء الاشتراك | الغاء الاشتراك
            | ألغ الاشتراك | الغي الاشتراك | أريد إلغاء الاشتراك | اتركني | اتركوني | اتركني وشأني | لا تزعجني
            | لا تزعجوني | أوقف الرسائل | اوقف الرسائل | وقف الرسائل | وقفوا الرسائل | لا أريد رسائل
            | لا أريد المزيد من الرسائل | لا تتصل بي | لا تتصلوا بي | إنهاء | انهاء | خروج | مع السلامة
        | وداعا
            | باي | ستوب | سيبني في حالي | إنهاء المحادثة | انتهى""",
        "restart": """إعادة | اعادة | من البداية | من جديد | ابدأ من جديد | البدء من جديد | نبدأ من جديد
            | إعادة البدء | اعادة البدء | ابدأ من البداية | من الأول | من الاول | نبدأ من الأول
        | إعادة التشغيل
            | اعادة تشغيل | لنبدأ من جديد | خلينا نبدأ من جديد | ابدا من الاول""",
        "help": """مساعدة | ساعدني | المساعدة | أحتاج مساعدة | احتاج مساعدة | محتاج مساعدة | بدي مساعدة
            | ابغى مساعدة | ماذا تستطيع أن تفعل | شو بتقدر تعمل | كيف يعمل هذا | القائمة | الأوامر | تعليمات
            | ساعدوني | هيلب | النجدة | ماذا يمكنك أن تفعل""",
        "language": """اللغة | لغة | تغيير اللغة | غير اللغة | غيّر اللغة | لغة أخرى | اختيار اللغة
        | اختر اللغة
            | تبديل اللغة | لغة ثانية | بدل اللغة""",
        "privacy": """الخصوصية | خصوصية | سياسة الخصوصية | حماية البيانات | بياناتي | معلوماتي
            | ماذا تفعل ببياناتي | ماذا تفعلون ببياناتي | ماذا يحدث لبياناتي | ما البيانات التي تحفظونها
            | البيانات الشخصية | الشروط والأحكام | الشروط | شروط الاستخدام | هل بياناتي آمنة
            | شو بتعملو ببياناتي | وين تروح بياناتي""",
        "forget": """انساني | انسني | انسوني | احذف بياناتي | احذفوا بياناتي | حذف بياناتي | امسح بياناتي
            | امسحوا بياناتي | مسح بياناتي | احذف معلوماتي | احذفوا معلوماتي | امسح معلوماتي | احذف كل شيء
            | امسح كل شيء | احذف كل بياناتي | احذف جميع بياناتي | امسح كل بياناتي | أريد حذف بياناتي
            | اريد حذف بياناتي | أريد مسح بياناتي | احذفني | احذف حسابي | لا تحفظ بياناتي | لا تحتفظ ببياناتي
            | إزالة بياناتي | ازل بياناتي | بدي تمسح بياناتي | عايز امسح بياناتي | ابغى احذف بياناتي
            | الغ بياناتي""",
        "change": """تغيير | غير | غيّر | تعديل | عدل | عدّل | تصحيح | صحح | تغيير الإجابة | تغيير إجابتي
            | تغيير الجواب | تعديل الإجابة | تعديل إجابتي | تعديل جوابي | غير إجابتي | غير جوابي
            | أريد تغيير إجابتي | أريد تغيير شيء | أريد تعديل إجابتي | أريد التعديل | أخطأت | اخطأت
        | أنا أخطأت
            | غلطت | خطأ | غلط | هذا خطأ | هذا غلط | فيه خطأ | في غلط | هناك خطأ | بدي غير | بدي غير جوابي
            | عايز أغير | عايز اغير الاجابة | ابغى اغير | ابغى اعدل""",
        "continue": """متابعة | ابدأ | لنبدأ | تابع | استمر | استمرار | أكمل | اكمل | كمل | نكمل | نتابع
            | المتابعة | لنكمل
            | لنتابع | واصل | خلينا نكمل | نستمر | أريد المتابعة | يلا نكمل | كملوا""",
        "summary": """ملخص | الملخص | خلاصة | ملخص إجاباتي | إجاباتي | اجاباتي | أجوبتي | اظهر إجاباتي
            | أظهر إجاباتي | ماذا قلت | ماذا أجبت | ماذا تعرف عني | ماذا تعرفون عني | شو بتعرف عني | لخص
        | لخصلي
            | اعطني ملخص | ورني اجاباتي | وش تعرف عني""",
    },
    "th": {
        "back": """กลับไปข้อก่อน | กลับข้อก่อน | ข้อก่อนหน้า | กลับไปคำถามก่อน | ย้อนกลับ | กลับ | กลับไป
        | ถอยกลับ | ย้อน | ก่อนหน้า | คำถามก่อนหน้า | ข้อก่อนหน้า
            | ข้อที่แล้ว | คำถามที่แล้ว | กลับไปข้อก่อนหน้า | กลับไปข้อที่แล้ว | ย้อนกลับไป
        | ยกเลิกคำตอบล่าสุด
            | กลับไปคำถามก่อนหน้า""",
        "skip": """ข้าม | ข้ามไป | ข้ามข้อนี้ | ข้ามคำถาม | ข้ามคำถามนี้ | ข้ามไปก่อน | ข้อต่อไป | ถัดไป
        | ต่อไป
            | คำถามต่อไป | คำถามถัดไป | ข้อถัดไป | ขอข้าม | ขอข้ามข้อนี้ | ขอข้ามคำถามนี้ | ผ่านข้อนี้ | สกิป
            | ผ่านไปก่อน""",
        "why": """ทำไม | ทำไมหรอ | ทำไมเหรอ | ทำไมล่ะ | ทำไมต้องถาม | ทำไมถึงถาม | ถามทำไม | ทำไมต้องรู้
            | ทำไมต้องบอก | จะเอาไปทำอะไร | เอาไปทำอะไร | เอาไปทำไม | ถามไปทำไม | เพราะอะไร | เพื่ออะไร
            | ทำไมถึงต้องถาม | ทำไมต้องการข้อมูลนี้ | ขอเบอร์ทำไม | เอาเบอร์ไปทำอะไร | เอาเบอร์ไปทำไม
            | ทำไมต้องขอเบอร์ | อยากรู้ทำไม""",
        "human": """คน | คนจริง | คนจริงๆ | เจ้าหน้าที่ | พนักงาน | แอดมิน | ผู้จัดการ | โอเปอเรเตอร์
        | คุยกับคน
            | คุยกับคนจริง | คุยกับคนจริงๆ | คุยกับเจ้าหน้าที่ | คุยกับพนักงาน | คุยกับแอดมิน | อยากคุยกับคน
            | อยากคุยกับคนจริงๆ | อยากคุยกับเจ้าหน้าที่ | อยากคุยกับพนักงาน | อยากคุยกับแอดมิน | ขอคุยกับคน
            | ขอคุยกับคนจริงๆ | ขอคุยกับเจ้าหน้าที่ | ขอคุยกับพนักงาน | ขอคุยกับแอดมิน | ขอสายเจ้าหน้าที่
            | ติดต่อเจ้าหน้าที่ | ติดต่อพนักงาน | ติดต่อแอดมิน | ต้องการคุยกับคน | ต้องการคุยกับเจ้าหน้าที่
            | ต้องการติดต่อเจ้าหน้าที่ | เรียกเจ้าหน้าที่ | เรียกแอดมิน | มีคนอยู่ไหม | มีใครอยู่ไหม
            | มีแอดมินไหม | ไม่อยากคุยกับบอท | ไม่คุยกับบอท | ฝ่ายบริการลูกค้า | คอลเซ็นเตอร์ | พูดกับคน
            | มีคนจริงให้คุยไหม | มีคนให้คุยไหม | มีเจ้าหน้าที่ให้คุยไหม | ขอเจ้าหน้าที่ | ขอแอดมิน
        | สอบถามเจ้าหน้าที่ | โอนสายให้เจ้าหน้าที่""",
        "stop": """หยุด | หยุดเลย | พอ | พอแล้ว | พอได้แล้ว | หยุดส่ง | หยุดส่งข้อความ | เลิก | เลิกส่ง
            | เลิกส่งข้อความ | เลิกติดตาม | ยกเลิก | ยกเลิกการติดตาม | ยกเลิกการสมัคร | ยกเลิกรับข่าวสาร
            | ยกเลิกรับข้อความ | ไม่ต้องส่ง | ไม่ต้องส่งมา | ไม่ต้องส่งมาอีก | ไม่ต้องส่งข้อความ
            | ไม่ต้องส่งข้อความมาอีก | ไม่ต้องทักมา | ไม่ต้องทักมาอีก | ไม่ต้องติดต่อมา | ไม่ต้องติดต่อมาอีก
            | ไม่ต้องโทรมา | อย่าส่งมา | อย่าส่งมาอีก | อย่าส่งข้อความ | อย่าส่งข้อความมาอีก | อย่าทักมา
            | อย่าทักมาอีก | อย่ากวน | อย่ามายุ่ง | อย่ารบกวน | เลิกยุ่ง | จบ | จบการสนทนา | ออก | ลาก่อน
        | บาย
            | บ๊ายบาย | สต็อป | อย่าติดต่อมาอีก | หยุดติดต่อ | เลิกทักมา""",
        "restart": """เริ่มใหม่ | เริ่มต้นใหม่ | เริ่มใหม่หมด | เริ่มใหม่ทั้งหมด | เริ่มจากต้น | เริ่มอีกครั้ง
            | รีเซ็ต | รีสตาร์ท | ตั้งแต่ต้น | ตั้งแต่แรก | ขอเริ่มใหม่ | เอาใหม่ | เริ่มตั้งแต่ต้น
            | เอาใหม่ตั้งแต่ต้น""",
        "help": """ช่วยด้วย | ช่วย | ช่วยเหลือ | ความช่วยเหลือ | ต้องการความช่วยเหลือ | ขอความช่วยเหลือ
            | ทำอะไรได้บ้าง | ใช้งานยังไง | ใช้ยังไง | วิธีใช้ | วิธีใช้งาน | เมนู | คำสั่ง | ช่วยหน่อย""",
        "language": "ภาษา | เปลี่ยนภาษา | ขอเปลี่ยนภาษา | ภาษาอื่น | เลือกภาษา | สลับภาษา | อยากเปลี่ยนภาษา",
        "privacy": """ความเป็นส่วนตัว | นโยบายความเป็นส่วนตัว | ข้อมูลของฉัน | ข้อมูลของผม | ข้อมูลส่วนบุคคล
            | เอาข้อมูลไปทำอะไร | เก็บข้อมูลอะไรบ้าง | ข้อมูลปลอดภัยไหม | ข้อกำหนด | เงื่อนไข
            | เงื่อนไขการใช้งาน | นโยบาย | คุ้มครองข้อมูล | เก็บข้อมูลอะไร | เอาข้อมูลฉันไปทำอะไร""",
        "forget": """ลืมฉัน | ลืมฉันซะ | ลบข้อมูลของฉัน | ลบข้อมูลของผม | ลบข้อมูลฉัน | ลบข้อมูลผม | ลบข้อมูล
            | ลบข้อมูลทั้งหมด | ลบข้อมูลส่วนตัว | ลบข้อมูลส่วนบุคคล | ลบทั้งหมด | ลบทุกอย่าง | ขอลบข้อมูล
            | ขอให้ลบข้อมูล | ช่วยลบข้อมูล | ช่วยลบข้อมูลของฉัน | อยากลบข้อมูล | ต้องการลบข้อมูล | ลบฉันออก
            | อย่าเก็บข้อมูล | อย่าเก็บข้อมูลของฉัน | ไม่ต้องเก็บข้อมูล | ลบบัญชี | ลบประวัติ""",
        "change": """แก้ไข | แก้ | เปลี่ยน | ขอแก้ไข | ขอแก้ | ขอเปลี่ยน | เปลี่ยนคำตอบ | แก้ไขคำตอบ
        | แก้คำตอบ
            | ขอแก้คำตอบ | ขอแก้ไขคำตอบ | ขอเปลี่ยนคำตอบ | อยากเปลี่ยนคำตอบ | อยากแก้ไข | ตอบผิด | กดผิด
            | พิมพ์ผิด | ผิด | มันผิด | ไม่ถูกต้อง | แก้ไขข้อมูล | เปลี่ยนใจ | ขอแก้ข้อมูล | แก้ข้อมูล""",
        "continue": """ต่อ | เริ่ม | เริ่มเลย | ต่อเลย | ดำเนินการต่อ | ทำต่อ | ไปต่อ | คุยต่อ | ต่อจากเดิม
            | ต่อได้เลย | ไปต่อเลย
            | ทำต่อเลย | ขอต่อ""",
        "summary": """สรุป | ขอสรุป | สรุปให้หน่อย | คำตอบของฉัน | คำตอบของผม | ดูคำตอบ | ขอดูคำตอบ
            | ฉันตอบอะไรไปบ้าง | รู้อะไรเกี่ยวกับฉันบ้าง | ตอบอะไรไปแล้วบ้าง | ดูสรุป | สรุปคำตอบ
            | ผมตอบอะไรไปบ้าง""",
    },
    "fi": {
        "back": """takaisin | palaa | edellinen | edellinen kysymys | mene takaisin | palataan
            | palataan takaisin | edelliseen | edelliseen kysymykseen | taaksepain | peru | peruuta viimeisin
            | yksi askel taaksepain | palaa edelliseen | palaa takaisin | askel taaksepain | kumoa""",
        "skip": """ohita | ohitetaan | ohita kysymys | ohita tama | ohitan | ohitetaan tama | ohitan taman
            | seuraava | seuraava kysymys | seuraavaan | skippaa | skipataan | skippaa tama | hyppaa yli
            | hypataan yli | jata valiin | jatetaan valiin | siirry seuraavaan | mennaan seuraavaan | skip
            | toinen kysymys | ohi""",
        "why": """mihin tarvitset sita | mihin tarvitsette sita | mihin tarvit sita
        | miksi tarvitset sita | miksi tarvitsette sita | miksi | miks | minka takia | minka vuoksi
        | mihin tarvitset | mihin tarvitset tata
            | mihin tarvitsette | mihin tarvitsette sita | mihin tarvitsette tata | mihin sita tarvitaan
            | miksi kysyt | miksi kysytte | miksi kysyt tata | miksi tarvitset | miksi tarvitset taman
            | miksi tarvitsette taman | miksi haluat tietaa | miksi haluatte tietaa | mita varten
            | mihin tarvitaan | miksi tarvitsette numeroni | miksi sa kysyt | miten niin
            | mihin numeroa tarvitaan""",
        "human": """ihminen | oikea ihminen | henkilo | asiakaspalvelija | asiakaspalvelu | operaattori
        | myyja
            | edustaja | aspa | asiantuntija | neuvoja | johtaja | paallikko | haluan puhua ihmiselle
            | haluan puhua ihmisen kanssa | haluan ihmisen | haluan keskustella ihmisen kanssa
            | haluan jutella ihmisen kanssa | haluan puhua asiakaspalvelijalle
            | haluan puhua asiakaspalvelijan kanssa | haluan puhua jollekin | haluan puhua oikealle ihmiselle
            | puhu ihmisen kanssa | puhua ihmiselle | puhua ihmisen kanssa | ihmiselle | ihmisen kanssa
            | yhdista ihmiselle | yhdista asiakaspalvelijalle | yhdista minut ihmiselle
            | yhdista minut asiakaspalvelijalle | onko siella ketaan | onko siella joku | onko siella ihmista
            | onko taalla ihmisia | saanko puhua ihmiselle | voinko puhua ihmiselle | saako ihmisen
            | saisinko ihmisen | oikealle ihmiselle | en halua puhua botin kanssa | en halua puhua botille
            | tarvitsen ihmisen | joku ihminen | ota yhteys asiakaspalveluun | pyyda ihminen
            | ihminen puhelimeen | elava ihminen | myyjalle | jutella ihmisen kanssa | puhua jonkun kanssa
            | puhua oikean ihmisen kanssa | jutella oikean ihmisen kanssa""",
        "stop": """lopeta | lopettakaa | seis | pysayta | riittaa | riittaa jo | stop | ala kirjoita
            | ala kirjoita minulle | alkaa kirjoittako | alkaa kirjoittako minulle | ala laheta
            | ala laheta viesteja | ala laheta enempaa | alkaa lahettako viesteja | alkaa lahettako
            | ei enaa viesteja | ei enempaa viesteja | peruuta tilaus | peru tilaus | poista listalta
            | poistakaa listalta | poista minut listalta | poistakaa minut listalta | en halua viesteja
            | en halua enaa viesteja | jata minut rauhaan | jattakaa minut rauhaan | jata rauhaan
            | lopeta viestit | lopeta lahettaminen | lopettakaa viestit | ala hairitse | alkaa hairitko
            | alkaa ottako yhteytta | ala ota yhteytta | alkaa soittako | loppu | poistu | nakemiin
            | hei hei nakemiin | moikka nakemiin | lopetan | lopetetaan | keskeyta | en halua enempaa viesteja
            | perun tilauksen""",
        "restart": """alusta | aloita alusta | aloitetaan alusta | aloita uudelleen | aloitetaan uudelleen
            | uudestaan | uudelleen | alusta asti | alusta alkaen | kaynnista uudelleen | nollaa | resetoi
            | aloita uudestaan | aloitetaan uudestaan | haluan aloittaa alusta | aloitan alusta""",
        "help": """apua | auta | apu | autatko | auttakaa | tarvitsen apua | ohje | ohjeet | mita osaat
            | mita sina osaat | miten tama toimii | miten toimii | komennot | valikko | mita voin tehda
        | neuvo
            | ohjeita | help""",
        "language": """kieli | kielet | vaihda kieli | vaihda kielta | vaihdetaan kieli | vaihdetaan kielta
            | toinen kieli | valitse kieli | kielen vaihto | muuta kieli | haluan vaihtaa kielta | eri kieli
            | jokin toinen kieli""",
        "privacy": """yksityisyys | tietosuoja | tietosuojaseloste | tietoni | omat tietoni
            | mita teet tiedoillani | mita teette tiedoillani | mita tietojani tallennetaan
            | mita tietoja tallennatte | henkilotiedot | gdpr | ehdot | kayttoehdot | rekisteriseloste
            | ovatko tietoni turvassa | mihin tietojani kaytetaan | mita tiedoilleni tapahtuu""",
        "forget": """unohda minut | unohtakaa minut | poista tietoni | poistakaa tietoni
        | poista kaikki tietoni
            | poistakaa kaikki tietoni | poista minun tietoni | poista kaikki | poista henkilotietoni
            | poistakaa henkilotietoni | tuhoa tietoni | tuhotkaa tietoni | haluan poistaa tietoni
            | haluan etta tietoni poistetaan | tietojen poisto | poista minut | poistakaa minut
        | unohda kaikki
            | unohda | pyyhi tietoni | havita tietoni | ala tallenna tietojani | alkaa tallentako tietojani
            | poista tilini | tietojeni poisto""",
        "change": """muuta | muuta vastausta | muuta vastaus | muuta vastaukseni | muuta vastaustani | vaihda
            | vaihda vastaus | vaihda vastausta | muokkaa | muokkaa vastausta | muokkaa vastauksia | korjaa
            | korjaus | korjaa vastaus | korjaa vastausta | haluan muuttaa | haluan muuttaa vastausta
            | haluan muuttaa vastaustani | haluan korjata | haluan korjata vastaustani | tein virheen
            | vastasin vaarin | meni vaarin | vaarin meni | virhe | siina on virhe | se on vaarin
            | jokin on vaarin | vaara vastaus | haluan vaihtaa vastausta | tuli virhe | korjataan""",
        "continue": """jatka | aloita | aloitetaan | jatketaan | jatkakaa | jatketaanpa | jatkan
            | eteenpain | mennaan eteenpain
            | haluan jatkaa | jatkakaamme | voidaan jatkaa | jatka vain | jatka vaan""",
        "summary": """yhteenveto | nayta yhteenveto | vastaukseni | nayta vastaukseni | mita vastasin
            | mita olen vastannut | mita tiedat minusta | mita tiedatte minusta | tiivistelma | kooste
            | mita olen sanonut | kertaa | kertaus | anna yhteenveto | mita mina vastasin""",
    },
}  # fmt: skip


for _code, _ways in {
    "ar": combined(
        "عايز | عايزة | عاوز | عاوزة | ابي | ابغى | ابغا | بدي | ودي | اريد | أود | ممكن | حابب | حابة | محتاج | لازم",
        "اكلم | اتكلم مع | احكي مع | اتحدث مع | اتواصل مع",
        "حد | حدا | احد | احد منكم | حد منكم | موظف | شخص | انسان | بني ادم | ادمي | مسؤول | المدير",
    )
    + " | "
    + combined(
        "خلي | خلوا", "حد | حدا | احد | موظف | شخص", "يكلمني | يتصل فيني | يتصل بيا | يرد علي | يتواصل معي"
    )
    + " | في حد هنا | في حد موجود | فيه حد اكلمه | كلمني انسان | كلميني انسان",
    "fi": combined(
        "haluan | haluun | haluisin | haluaisin | voinko | voisinko | voinks | saanko | saisinko | saisko | mä haluun",
        "puhua | jutella | päästä puhumaan | keskustella",
        "ihmiselle | ihmisen kanssa | oikealle ihmiselle | oikeen ihmisen kanssa | jollekin | jonkun kanssa",
    )
    + " | "
    + combined(
        "anna | anna mulle | antakaa | saisko | saisinko | voinko saada | haluun | haluan | mieluummin",
        "ihminen | ihmisen | oikea ihminen | oikean ihmisen | oikeen ihmisen | elävän ihmisen",
    )
    + " | onks siel ketään | onko siellä ketään | onko siellä ihmistä | onks siel ihmisii | onks siel ihmisiä",
    "th": combined(
        "มี | ขอ | ขอคุยกับ | ขอสาย | อยากคุยกับ",
        "แอดมิน | คน | คนจริง | เจ้าหน้าที่ | พนักงาน",
        "ไหม | มั้ย | ได้ไหม | หน่อย",
        joint="",
    )
    + " | แอดมินอยู่ไหม | มีคนอยู่ไหม | มีใครอยู่ไหม | แอดมินอยู่มั้ย",
}.items():
    COMMANDS[_code]["human"] += f" | {_ways}"


SLASH: dict[str, str] = {
    "back": "back | undo | prev | previous | atras | назад",
    "skip": "skip | next | saltar | пропустить",
    "why": "why",
    "human": "human | manager | operator | agent | person | support | call",
    "stop": "stop | unsubscribe | cancel | quit | exit | end",
    "restart": "restart | reset | again | new",
    "help": "help | menu | commands | info",
    "language": "language | lang | languages",
    "privacy": "privacy | gdpr | data | terms",
    "forget": "forget | forget me | delete | forgetme | deletemydata | erase | delete me | delete my data",
    "change": "change | edit | correct",
    "continue": "continue | resume | go",
    "summary": "summary | answers | review | me",
}  # fmt: skip

ONLY_AT_HOME = """para | fin | alto | error | pass | end | cancelar | baja | de nuevo | peru | loppu
    | vaara vastaus | stop | correct | options | info | agent | return | undo | person | further | review
    | ohi
    | apu | пока | сначала | عامل | غير | لم | شخص | حول | بس خلاص | خلاص | خطأ | غلط | คน | ต่อ | ออก | จบ
    | ผิด | กลับ | แก้ | ช่วย | พอ | terms | next | ihminen | johtaja | myyja"""
"""Words too common to be a command in another language than their own (so many are loans or look alike)."""

NO_TYPOS = "miksei | why not"
"""Words one letter from a command that are none: Finnish "miksei" is a yes, "miksi" asks why."""

OPENINGS = """please | pls | i want to | i wanna | i would like to | id like to | i need to | can i
    | can i please | could i | could i please | may i | can you | can you please | could you
    | could you please
    | would you | would you please | can we | lets | let me | let us | i want you to | i d like to | just | ok
    | okay | hey | hi | hello | sorry | well | no | actually | i prefer to | id rather | i would rather
    | is it possible to | how do i | how can i | bot | now | and | then | but | please can i | please can you
    | please could you | i want | i need | give me | get me | i must | i have to
    | por favor | porfa | quiero | quisiera | me gustaria | puedo | puedes | puede | podria | podrias
    | podemos
    | necesito | vamos a | quiero que | prefiero | perdon | disculpa | disculpe | oye | hola | ok | bueno
    | pues
    | es posible | como puedo | se puede | me puede | me puedes | por favor quiero | pero
    | пожалуйста | хочу | я хочу | хотел бы | хотела бы | я хотел бы | я хотела бы | можно | можно мне
    | а можно
    | могу ли я | могу я | можете | можешь | можете ли вы | не могли бы вы | не могли бы | давайте | давай
    | прошу | прошу вас | мне надо | мне нужно | надо | нужно | извините | простите | ну | а | ок | слушай
    | слушайте | привет | здравствуйте | бот | как | хотелось бы | все | ладно | нет | но | я бы хотел
    | я бы хотела | лучше
    | saisko | saisinks | saanks | voisko | voiks | voinks | haluun | haluisin
    | haluan | haluaisin | voinko | voisinko | saanko | saisinko | voitko | voisitko | voitteko | voisitteko
    | pitaa | taytyy | mina haluan | ma haluan | anteeksi | hei | moi | ole kiltti | ok | no | voidaanko
    | voiko
    | miten voin | voimmeko | siis | mutta
    | من فضلك | لو سمحت | لو سمحتم | رجاء | الرجاء | أريد | اريد | أنا أريد | أود | أرغب في | ابغى | ابي | بدي
    | عايز | عاوز | ممكن | هل يمكنني | هل يمكن | هل أستطيع | هل استطيع | يا ريت | طيب | عفوا | آسف
    | مرحبا | كيف
    | كيف يمكنني | لكن | أرجو | ارجوك | ارجو | يرجى | محتاج | أحتاج
    | ขอ | ช่วย | กรุณา | รบกวน | อยาก | อยากจะ | ต้องการ | ผมอยาก | ฉันอยาก | หนูอยาก | ผมขอ | ฉันขอ
    | ผม | ฉัน
    | โปรด | ขอโทษ | ขอโทษนะ | สวัสดี | แล้ว | คือ | เอ่อ"""

ENDINGS = """please | pls | plz | thanks | thank you | thx | now | right now | ok | for me | bot | asap
    | immediately | sir | thank u | already | then | if possible
    | por favor | porfa | porfavor | gracias | ya | ahora | ahora mismo | muchas gracias | vale | cuanto antes
    | si es posible
    | пожалуйста | пожалуйста спасибо | плиз | пж | пжл | спасибо | сейчас | уже | срочно | ок | бот
    | если можно | ладно | благодарю
    | kiitos | kiitti | ole hyva | olkaa hyva | nyt | heti | jo | kiitoksia | jooko | jos mahdollista
    | ole kiltti
    | من فضلك | لو سمحت | لو سمحتم | رجاء | شكرا | الآن | الان | حالا | فورا | لو ممكن | اذا ممكن | من فضلكم
    | مشكور
    | ครับ | คับ | ค่ะ | คะ | ค่า | จ้า | จ้ะ | นะ | หน่อย | ด้วย | เลย | ได้ไหม | ได้มั้ย | ที | ขอบคุณ
    | ขอบคุณครับ | ขอบคุณค่ะ | สิ | ตอนนี้ | ละ | แล้ว | ฮะ | เถอะ"""

CHANGING = """change | edit | correct | fix | update | modify | wrong | incorrect | mistake | typo | mistyped
    | misspelled | amend | replace | error
    | cambiar | cambia | cambio | cambie | corregir | corrige | editar | modificar | actualizar | equivocado
    | equivocada | equivoque | incorrecto | incorrecta | erroneo | error | mal | rectificar
    | поменять | поменяй | поменяйте | изменить | измени | измените | исправить | исправь | исправьте
    | сменить
    | неправильный | неправильная | неправильно | неверный | неверная | неверно | неверное | ошибка | ошибкой | ошибся
    | ошиблась | обновить | перепутал | перепутала | не тот | не та | не то | не те | не ту
    | другой | неправильное | не так
    | vaihda | vaihtaa | muuta | muuttaa | muokkaa | muokata | korjaa | korjata | paivita | vaara | vaarin
    | vaaran | virhe | virhetta | virheellinen | vaihdetaan | korjaus | muutetaan
    | غير | تغيير | أغير | اغير | غيّر | تعديل | أعدل | اعدل | عدل | تصحيح | صحح | خطأ | غلط | خاطئ | خاطئة
    | تحديث | بدل | غلطت
    | เปลี่ยน | แก้ | แก้ไข | ผิด | อัปเดต | ไม่ถูก | ไม่ถูกต้อง"""

AROUND_CHANGE = """i want to | i need to | i would like to | id like to | can i | can you | could you
    | could i
    | please | my | the | your | is | was | are | it | its | i | in | a | an | of | for | answer | about | to
    | made | gave | you | entered | typed | wrote | have | put | got | that | this | there | there is | theres
    | with | me | let | help | field | value | isnt | right | not | no | sorry | oh | oops | hey | an | number
    | data | info | hi | thanks | actually | one | last | hello | back | again | up | down | max
    | quiero | quisiera | puedo | puedes | el | la | los | las | mi | mis | de | del | en | un | una
    | esta | es
    | me | he | respuesta | sobre | por | favor | tu | te | di | puse | escribi | hay | que | necesito
    | perdon
    | lo | ese | esa | numero | dato | con | al
    | я | хочу | можно | нужно | надо | мой | моя | мое | мои | мне | ответ | про | о | об | в | на | у | вас
    | указан | указал | указала | написал | написала | дал | дала | ввел | ввела | это | этот | пожалуйста
    | свой | свою | с | там | был | была | есть | номер | вопрос | насчет | по | извините | ой | не | тот | та
    | haluan | haluaisin | voinko | minun | mun | on | se | oli | vastaus | vastausta | tein | annoin
    | moi | hei | haluun | haluisin | tahtoisin | mä | mun | tota | vielä | sen | siihen
    | kirjoitin | olen | en | ole | anteeksi | pitaa | nyt | kohta | tieto | kiitos | siina | meni | jo
    | أريد | اريد | ابغى | ابي | بدي | عايز | ممكن | من فضلك | في | هو | هي | كتبت | هذا | هذه | إجابة | اجابة
    | ل | الى | إلى | لـ | حابب | حابة | ودي | عاوز | عايزة | نعدل | مرحبا | يصير | يكون
    | جواب | جوابي | لقد | أعطيت | كان | لو سمحت | أنا | ال | عن | رقم | فيه
    | ขอ | อยาก | ช่วย | ครับ | ค่ะ | คะ | หน่อย | ที่ | ผม | ฉัน | ของ | คำตอบ | เรื่อง | ให้ | นะ | ได้ไหม
    | กลับมาแล้ว | สวัสดี | ดีกว่า | ใส่ | พิมพ์ | มัน | กรอก | ต้องการ | ของผม | ของฉัน | ข้อ | ข้อมูล | เป็น
    | ที่ให้ไป | ให้ไป | ไป | ไว้"""
"""Words that may stand beside a word of changing and the name of a slot."""

ALSO_CALLED = {
    "name": """spelled | spelt
        | name | nombre | llamo | имя | имени | зовут | nimi | nimeni | nimeksi | اسم | الاسم | اسمي | إسمي
        | ชื่อ""",
    "phone": """phone | number | telephone | mobile | cell | cellphone | whatsapp | telefono | numero | movil
        | celular | телефон | номер | мобильный | puhelin | puhelinnumero | numero | numeroni | kannykka
        | هاتف | الهاتف | رقم | الرقم | رقمي | جوال | جوالي | موبايل | موبايلي | هاتفي | تلفون | เบอร์
        | เบอร์โทร | โทรศัพท์""",
    "email": """email | e mail | mail | correo | mail address | почта | почту | почте | имейл | мейл | емейл
        | мыло | sahkoposti | sahkopostini | maili | meili | بريد | البريد | بريدي | ايميل | الايميل
        | ايميلي | إيميل | الإيميل | إيميلي | เมล | อีเมล""",
    "social": """profile | instagram | insta | facebook | telegram | handle | account | perfil | cuenta | профиль
        | инстаграм | инста | телеграм | аккаунт | profiili | profiilini | tili | حساب | الحساب | حسابي
        | انستغرام | انستا | โปรไฟล์ | ไอจี | ไลน์ | เฟซบุ๊ก | บัญชี""",
    "budget": """budget | can spend | puedo gastar | готов потратить | готова потратить | voin kayttaa
        | presupuesto | бюджет | сумма | budjetti | budjettini | budjetiksi | summa | ميزانية | الميزانية
        | ميزانيتي | المبلغ | งบ | งบประมาณ""",
    "timescale": """date | deadline | month | fecha | plazo | дата | дату | срок | сроки | paiva | ajankohta | aika
        | ajaksi | التاريخ | الموعد | تاريخ | วันที่ | กำหนด""",
    "call_time": """call | call time | time to call | time | hora | llamada | llamame | llameme | время | звонок
        | звонка | звоните | позвоните | soittoaika | soitto | soittakaa | soita | وقت | الوقت | وقت الاتصال
        | اتصل | اتصلوا | เวลา | เวลาโทร | โทร""",
}
"""What people call a slot, whatever the script calls it."""

CORRECTIONS = """actually no | actually | no wait | wait no | oh wait | wait | no i meant | sorry i meant
    | i meant to say | i meant | i mean | or rather | make that | make it | scratch that | correction
    | on second thought | on second thoughts | no sorry | sorry no | sorry wrong | my mistake | my bad
    | oops i meant | oops | i was wrong | let me correct that | better make it | change that to | change it to
    | change that
    | in fact | hold on | no actually | hmm actually | sorry actually
    | en realidad | mejor dicho | quise decir | queria decir | quiero decir | perdon quise decir
    | perdon queria decir | perdona queria decir | no espera | espera no | espera | no perdon | perdon no
    | digo
    | o mejor | o mas bien | me equivoque | me he equivocado | la verdad es que | de hecho | rectifico
    | correccion | corrijo | lo corrijo | pensandolo bien | bueno en realidad | no mejor | mejor pon | cambialo a
    | вообще то | вообще-то | на самом деле | точнее | вернее | то есть нет | ой нет | ой то есть
    | нет подождите | нет погодите | нет стоп | подождите нет | подожди | погодите | стоп нет | я имел в виду
    | я имела в виду | имел в виду | имела в виду | я хотел сказать | я хотела сказать | хотел сказать
    | хотела сказать | хотя нет | хотя лучше | я ошибся | я ошиблась | ошибся | ошиблась | ошибочка | поправка
    | исправляю | исправлюсь | а нет | ой извините | извините я имел в виду | если честно | правильнее
    | лучше даже | пардон | передумал | передумала | не так
    | oikeastaan | oikeestaan | itse asiassa | itseasiassa | eiku | eikun | ei kun | ei vaan | ei siis
    | tarkoitin
    | siis tarkoitin | anteeksi tarkoitin | piti sanoa | korjaus | korjaan | hetkinen | hups | eipas
    | sittenkin
    | tai siis | tai oikeastaan | muutin mieleni | muutan mieleni | erehdyin | tai ei | odota | ei anteeksi
    | sori tarkoitin
    | خلها | خليها | لا خلها | لا خليها | لا لا خلها | لا لا خليها
    | في الواقع | في الحقيقة | بالأحرى | بالاحرى | الأصح | قصدي | أقصد | اقصد | كنت أقصد | كنت اقصد | قصدت
    | عفوا قصدي | آسف قصدي | لا لحظة | لحظة لا | لحظة | لا انتظر | انتظر | تصحيح | غيرت رأيي | غيرت رايي
    | أخطأت
    | غلطت | لا عفوا | عفوا لا | لا بل | بل | لا اقصد | لا قصدي
    | ที่จริงแล้ว | ที่จริง | จริงๆแล้ว | จริงๆ แล้ว | ความจริง | ความจริงแล้ว | เดี๋ยวก่อน | เดี๋ยวนะ
    | ไม่ใช่สิ | ไม่สิ | ขอแก้เป็น | ขอแก้ | ขอเปลี่ยนเป็น | เปลี่ยนเป็น | แก้เป็น | หมายถึง | ผมหมายถึง
    | ฉันหมายถึง | พิมพ์ผิด | เปลี่ยนใจ | เปลี่ยนใจเป็น | อุ๊ย | ไม่ๆ | เอ๊ย | โทษที | จริงๆ
    | لا لا | ขอเลื่อนเป็น | ขอแก้เป็น"""

WEAK_CORRECTIONS = """actually | wait | make it | i mean | in fact | hold on | oops | espera | digo | de hecho
    | la verdad es que | en realidad | подожди | погодите | на самом деле | если честно | вообще то
    | вообще-то
    | hetkinen | odota | itse asiassa | itseasiassa | oikeastaan | لحظة | انتظر | في الواقع | في الحقيقة | بل
    | ที่จริง | ที่จริงแล้ว | จริงๆแล้ว | จริงๆ แล้ว | ความจริง | ความจริงแล้ว | เดี๋ยวก่อน | เดี๋ยวนะ | อุ๊ย
    | หมายถึง | quiero decir | точнее | bueno en realidad | не так | o mejor | ei vaan | лучше даже | ei siis
    | me equivoque"""
"""Markers that correct only at the start of a text; elsewhere they are ordinary words."""

ASKS_WHY = (
    r"(?:but |and |so |wait )?why (?:do|are|would|should) (?:you|u) (?:even |really |all )?(?:ask|asking|need|want)"
    r"(?: me| to know| to ask)*(?: this| that| it| all this| all that| my \w+(?: \w+)?)?"
    r"|(?:y |pero )?(?:por que|para que) (?:me |lo |te |os |le )*"
    r"(?:pregunta\w*|quiere\w*|necesita\w*|pedis|pide\w*|interesa)"
    r"(?: saber| ustedes)*(?: eso| esto| lo| mi \w+| mis datos| tanto)?"
    r"|(?:а |и |но )?(?:зачем|почему|для чего|с какои целью|к чему) "
    r"(?:вы |вам |ты |тебе |меня |это |об этом |такое |все )*"
    r"(?:спрашива\w+|интересу\w+|нужно знать|нужн\w+|знать)(?: это| об этом| такое| мо\w+ \w+)?"
)
"""Ways to ask why a question is asked, folded: a verb of asking, wanting or needing, and what is asked for at most."""

SOFT_CORRECTIONS = """sorry | sorry its | so sorry | pardon | excuse me | better | rather | id rather | no | nope
    | ah no | perdon | perdona | perdone | perdon son | disculpa | disculpe | lo siento | ay no | uy no | uy | bueno no
    | bueno mejor | mejor | no mejor | prefiero | al final | al final mejor
    | лучше | ой | извините | извини | извиняюсь | простите | прости | сорри | подождите | постойте | стоп | нет
    | нет лучше | давайте лучше | тогда лучше | все таки | всё таки | всё-таки | скорее
    | anteeksi | sori | mieluummin | ennemmin | parempi | ei
    | عفوا | آسف | اسف | معذرة | الافضل | الأفضل | لا
    | ขอโทษ | ขอโทษที | ขอโทษครับ | ขอโทษค่ะ | โทษที | ดีกว่า"""
"""Starts of a sentence that correct only where the text answers nothing that is asked."""

RATHER = "better | rather | mejor | лучше | mieluummin | الافضل | الأفضل"
"""Those of them that do so after a pause, too: "not in January, better in February"."""

LANGUAGES: dict[str, str] = {
    "en": """english | anglais | ingles | английский | английском | английски | по английски | englanti
        | englantia | englanniksi | الانجليزية | الإنجليزية | انجليزي | انكليزي | بالانجليزي | بالإنجليزية
        | بالانجليزية | إنجليزي | อังกฤษ | ภาษาอังกฤษ""",
    "es": """spanish | espanol | castellano | espagnol | испанский | испанском | по испански | espanja
        | espanjaa | espanjaksi | الإسبانية | الاسبانية | اسباني | بالإسبانية | بالاسبانية | بالاسباني | สเปน
        | ภาษาสเปน""",
    "ru": """russian | ruso | русский | русском | по русски | на русском | русски | venaja | venajaa
        | venajaksi
        | الروسية | روسي | بالروسية | بالروسي | รัสเซีย | ภาษารัสเซีย | russkij | russki | po russki
        | po-russki""",
    "ar": """arabic | arabe | арабский | арабском | по арабски | arabia | arabiaa | arabiaksi | العربية | عربي
        | بالعربية | بالعربي | عربى | اللغة العربية | อาหรับ | ภาษาอาหรับ | arabi""",
    "th": """thai | tailandes | тайский | тайском | по тайски | thai kieli | thaita | thaiksi | التايلاندية
        | تايلندي | بالتايلندية | بالتايلاندية | ไทย | ภาษาไทย | thaikieli""",
    "fi": """finnish | fines | finlandes | finlandesa | финский | финском | по фински | suomi | suomea
        | suomeksi | suomen kieli | suomenkieli | الفنلندية | فنلندي | بالفنلندية | ฟินแลนด์ | ภาษาฟินแลนด์
        | ฟินนิช | suomi kiitos""",
    "de": """german | deutsch | auf deutsch | aleman | немецкий | немецком | по немецки | на немецком | saksa
        | saksaa | saksaksi | الألمانية | الالمانية | بالألمانية | بالالماني | เยอรมัน | ภาษาเยอรมัน""",
    "fr": """french | francais | en francais | frances | французский | французском | по французски
        | на французском | ranska | ranskaa | ranskaksi | الفرنسية | بالفرنسية | بالفرنسي | ฝรั่งเศส
        | ภาษาฝรั่งเศส""",
}  # fmt: skip
"""The six spoken here, and two that are asked for often, so that a no can be said."""

IN_A_LANGUAGE = """по английски | по испански | по русски | на русском | по арабски | по тайски | по фински
    | englanniksi | espanjaksi | venajaksi | arabiaksi | thaiksi | suomeksi | بالانجليزي | بالإنجليزية
    | بالانجليزية | بالإسبانية | بالاسبانية | بالاسباني | بالروسية | بالروسي | بالعربية | بالعربي
    | بالتايلندية
    | بالتايلاندية | بالفنلندية | po russki | ภาษาไทย | ภาษาอังกฤษ | ภาษาสเปน | ภาษารัสเซีย | ภาษาอาหรับ
    | ภาษาฟินแลนด์ | auf deutsch | по немецки | saksaksi | en francais | по французски | ranskaksi"""
"""Names of languages that say "in this language" by themselves."""

ASKING_FOR_A_LANGUAGE = """in | please | speak | write | switch | switch to | change to | can we | can you
    | could you | do you speak | lets speak | talk | use | into | i speak | i only speak | only | chat
    | continue in | i want | i prefer | reply | answer | version | en | por favor | habla | hable | hablamos
    | hablas | habla usted | puedes | puede | cambiar a | cambia a | hablar | hablo | escribe | escribir
    | seguimos | solo | на | пожалуйста | давайте | давай | говорите | можно | перейдем | переключи
    | переключите | пишите | пиши | говори | вы говорите | я говорю | только | продолжим | хочу | kiitos
    | puhutteko | puhutko | voidaanko | voimmeko | vaihda | vaihdetaan | puhu | jatketaan | puhun | kirjoita
    | kirjoittakaa | haluan | من فضلك | لو سمحت | تكلم | تحدث | ممكن | تتكلم | هل تتكلم | هل تتحدث | نتكلم
    | تحكي | بتحكي | احكي | اكتب | أريد | اريد | أتكلم | اتكلم | باللغة | اللغة | خلينا | พูด | ขอ
    | เปลี่ยนเป็น
    | ได้ไหม | ได้มั้ย | พูดได้ไหม | พิมพ์ | คุย | เป็น | ครับ | ค่ะ | คะ | หน่อย | ใช้ | พูดภาษา | อยาก | ตอบ
    | นะ | i | we | you | can | could | the | me | to | do | let | us | continue | with | my | language
    | kieli
    | kielella | idioma | язык | по | we can | is it possible | possible | es posible | se puede | podemos
    | podria | vamos a | то | ли | вы | мы | me voi | voiko | voisitko | voitko | bitte
    | sprechen | sprechen sie | sprichst du | sie | du | wir | konnen | parler | parlez vous | pouvons"""

FUNCTION_WORDS: dict[str, str] = {
    "en": """the and is are you your i im i'm we have has do does what how much this that with for from would
        like want can could not dont it's its there about please thanks my need looking hello when where will be
        of to been they was or which any""",
    "es": """el en los las una que es por para con como cuanto cuantos quiero tengo tienen hay donde cuando pero
        muy mas mi su esta estoy soy gracias hola buenos buenas dias tardes puedo necesito quisiera me gustaria
        del al lo le les nos y precio porque también tambien busco curso ustedes saber y""",
    "ru": """и в не на я что с как это но по из у за от так же для вы мне бы есть ли сколько можно хочу нужно
        когда где привет здравствуйте пожалуйста спасибо меня вас мы он она или если уже только еще какой какие
        добрый день до будет стоит хотел хотела""",
    "ar": """في من على الى ان هذا هذه ما لا هل كم انا انت اريد عن مع كان هو هي شكرا مرحبا او لكن كيف متى اين
        عندي عندكم ممكن لو سمحت السلام عليكم بدي ابغى عايز يا كل التي الذي شو ايش هنا لدي بعد قبل""",
    "fi": """ja on ei en se etta mutta tai kun niin mita missa milloin miten paljonko onko voinko haluan
        haluaisin minun minulla mulla olen olisi kiitos hei moi teilla teidan tama tata kanssa kuinka myos vain
        sitten jos mun mina sina oon ois tarvitsen tarviin haluun haluisin joo kiitti kans onks mulle teille toihin
        kaveri kavereille vaimo mies parin kuukauden viikon paasta sisalla ihan kylla noin suositteli olemme meita
        kysya tietoa hinta maksaa voiko olisin kiinnostunut""",
    "th": """ครับ ค่ะ คะ ไหม ไม่ ได้ มี ที่ เป็น ของ และ อยาก ผม ฉัน เท่าไหร่ สวัสดี ขอ จะ กับ แต่ ว่า หรือ สนใจ
        ราคา อะไร ยังไง เมื่อไหร่ นะ""",
    "de": """der die das und ist nicht ich sie wir haben ein eine mit fur wie viel was wo wann bitte danke hallo
        auf zu den kann mochte guten tag auch aber oder wenn es im von""",
    "fr": """le les des et est je vous nous avez une avec pour comment combien quoi ou quand merci bonjour sur
        dans que qui pas mais je suis voudrais peux ce cette du au il""",
    "pt": """o os as uma que nao voce voces com para por como quanto quero tenho tem onde quando mas muito
        obrigado obrigada ola bom dia boa tarde preciso gostaria do da dos em um eu sim e meu minha""",
    "it": """il gli una che non sono con per come quanto voglio ho avete dove quando ma molto grazie ciao
        buongiorno vorrei del della di un io e mi piacerebbe posso quali anche""",
    "sv": """och ar jag det att en ett med for pa inte har ni vi kan hur mycket vad var nar tack hej skulle
        vilja som av till om men eller""",
    "uk": """і й є це що не на я як але по з у за від так для ви мені чи скільки можна хочу треба коли де привіт
        дякую будь ласка мене вас ми він вона або якщо вже ще який які добрий""",
    "tr": """ve bir bu ne mi mı icin ile var yok ben siz biz kadar nasil nerede merhaba tesekkurler istiyorum
        fiyat evet hayir cok da de""",
}  # fmt: skip
