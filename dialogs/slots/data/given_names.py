"""Common given names and surnames: evidence of the order of a name and of double given names.

A name that is not here is as good as any other; the lists only break ties. All in lower case.
"""

SPANISH = """
belén belen fe estrella jorge abel fátima fatima macarena remedios asunción asuncion concepción concepcion
encarnación consuelo
maria maría jose josé juan luis carlos jorge miguel angel ángel ana antonio manuel francisco javier jesus
jesús pedro pablo david daniel
alejandro alejandra fernando fernanda rafael sergio alberto andres andrés roberto eduardo ricardo mario
enrique diego adrian adrián oscar
óscar raul raúl ramon ramón ivan iván ruben rubén victor víctor gustavo hugo martin martín santiago sebastian
sebastián mateo nicolas
nicolás gabriel gabriela lucas emilio ignacio guillermo gonzalo felipe cesar césar arturo armando alfredo
alfonso agustin agustín julio
julian julián joaquin joaquín jaime hector héctor gerardo esteban ernesto marcos marco lorenzo rodrigo tomas
tomás vicente xavier isabel
carmen pilar mar rosario dolores rosa teresa cristina laura lucia lucía marta paula sara elena raquel patricia
silvia sonia sofia sofía
valentina valeria camila daniela natalia andrea monica mónica beatriz rocio rocío mercedes luisa luz paz
claudia diana veronica verónica
ines inés irene julia juana leticia lourdes margarita mariana martina miriam nuria olga paola pilar rebeca
soledad susana valle victoria
virginia yolanda ximena jimena carolina catalina guadalupe adriana alicia amparo angela ángela angeles ángeles
antonia blanca clara emma
esperanza esther eva gloria lidia lorena manuela marina nieves noelia
"""

SPANISH_SURNAMES = """
garcia garcía gonzalez gonzález rodriguez rodríguez fernandez fernández lopez lópez martinez martínez sanchez
sánchez perez pérez gomez
gómez jimenez jiménez ruiz hernandez hernández diaz díaz moreno alvarez álvarez muñoz romero alonso gutierrez
gutiérrez navarro torres
dominguez domínguez vazquez vázquez ramos gil ramirez ramírez serrano blanco molina morales suarez suárez
ortega delgado castro ortiz
rubio marin marín sanz iglesias nuñez núñez medina garrido cortes cortés castillo santos lozano guerrero cano
prieto mendez méndez cruz
flores herrera peña leon león marquez márquez cabrera gallego calvo vidal campos reyes vega fuentes carrasco
rojas aguilar rivera silva
mendoza vargas guzman guzmán salazar rios ríos contreras luna acosta espinoza soto
"""

ENGLISH = """
anna anne ann hannah james john robert michael william david richard joseph thomas charles chris christopher
daniel matthew matt anthony
mark donald steven steve paul andrew andy joshua josh kenneth ken kevin brian george edward ed timothy tim
ronald jason jeffrey jeff ryan
jacob gary nicholas nick eric jonathan jon stephen larry justin scott brandon benjamin ben samuel sam gregory
greg alexander alex patrick
pat frank raymond jack dennis jerry tyler aaron jose adam nathan henry zachary zach douglas doug peter kyle
noah ethan jeremy walter
christian keith roger terry austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan bruce
gabriel joe logan alan juan
albert willie elijah wayne randy vincent liam mason oliver oscar leo max simon martin luke lucas harry charlie
mary patricia jennifer
jenny linda elizabeth liz beth barbara susan jessica jess sarah sara karen lisa nancy betty sandra margaret
ashley kimberly kim emily
emma donna michelle carol amanda melissa deborah debbie stephanie steph dorothy rebecca becky sharon laura
cynthia kathleen kathy amy
angela shirley brenda pamela pam nicole katherine kate katie samantha christine catherine virginia rachel
debra janet maria olivia heather
helen diane julie joyce victoria vicky ruth lauren christina joan evelyn judith megan andrea cheryl jacqueline
martha madison teresa
gloria ann jean alice julia judy sophia sophie grace rose isabella charlotte amelia mia chloe ella lucy zoe
claire jane mike tom bob bill
jim dan dave tony will lee al ron don ray fred ted rob marc eva nina tina lena alexa ali omar ahmed mohamed
mohammed muhammad hassan
hussein ibrahim yusuf fatima aisha sara layla leila noor khalid abdul abdullah somchai ploy somsak nok anan
"""

DOUBLE = """
mary jane | mary ann | mary anne | mary lou | mary kate | mary beth | anna maria | anna lena | ann marie
anne marie | jean paul | jean pierre
jean luc | john paul | billy bob | peggy sue | sarah jane | lee ann | eva maria | juha pekka | veli matti
anna liisa | hans peter
"""

FINNISH = """
matti mikko juha timo kari antti jari pekka markku jukka marko mika hannu heikki seppo janne sami ville petri
lauri tomi pasi jani teemu
tuomas jarmo harri esa eero olli tapio tapani juhani johannes ari arto erkki ilkka ismo jaakko jouni jorma
jouko juhana jussi kai kalle
kimmo kalevi lasse leo martti niko niklas onni oskari otto paavo pertti petteri raimo rauno reijo risto saku
samuli santeri simo taneli
tatu tero toni topi tuomo urho vesa veikko veli vilho väinö anna maria liisa leena tuula ritva päivi pirjo
anne minna sari hanna tiina
johanna marjatta helena kaarina katariina elina emilia emma aino aada aila aini airi anja anneli annika anni
arja eeva eija eila elli
ella eliisa ellen elsa erja essi eveliina heidi heli helmi henna hilja iida iina inka inkeri irma jaana jenna
jenni joanna jonna kaija
kaisa kati katja katri kerttu kirsi kirsti kristiina laura liisi lotta maarit maija maiju marika marja marjo
mari marita marjut merja mervi
mia milla mirja mirva mirka nea neea niina noora oona outi paula pauliina piia pia pinja pirkko raija raili
riikka riitta ronja roosa
sanna satu saara saija salla sanni sini sinikka sirkka sirpa siiri sofia soile susanna suvi taina tanja taru
tarja teija terhi tuija
tuire tuuli tytti ulla veera venla viivi vilma virpi
"""

RUSSIAN = """
александр саша алексей алёша леша лёша андрей антон артем артём артур борис вадим валентин валерий василий
вася виктор витя виталий
владимир вова володя владислав влад вячеслав слава геннадий гена георгий гоша григорий гриша денис дмитрий
дима евгений женя егор иван
ваня игорь илья кирилл константин костя лев леонид леня лёня максим макс марк матвей михаил миша никита
николай коля олег павел паша петр
пётр петя роман рома ростислав руслан савелий семен семён сергей сережа серёжа станислав стас степан тимофей
тимур федор фёдор филипп
эдуард юрий юра яков ярослав захар глеб герман всеволод богдан арсений аркадий анатолий толя альберт данила
даниил данил рустам ринат
ильдар марат азат айрат дамир анна аня анастасия настя александра алина алиса алла алёна алена ангелина анжела
антонина арина валентина
валерия лера варвара варя василиса вера вероника виктория вика виолетта галина галя дарья даша диана евгения
екатерина катя елена лена
елизавета лиза жанна зинаида зоя инна ирина ира карина кира клавдия кристина ксения ксюша лариса лидия лида
лилия любовь люба людмила люда
майя маргарита рита марина мария маша марьяна мила милана надежда надя наталья наташа наталия нелли ника нина
оксана олеся ольга оля полина
раиса регина римма роза руфина светлана света снежана софия софья соня таисия тамара татьяна таня ульяна фаина
эвелина элина эльвира
эльмира эмилия эмма юлия юля яна ярослава гульнара айгуль динара лейла лиана
aleksandr alexander alexey aleksei andrey andrei anton artem boris vadim viktor vladimir dmitry dmitri dmitriy
evgeny igor ilya ivan
kirill konstantin maxim mikhail nikita nikolay nikolai oleg pavel petr roman sergey sergei stanislav yuri yury
anastasia anna daria elena
ekaterina irina ksenia maria marina natalia nadezhda olga polina svetlana sofia tatiana yulia yana
"""

INTERNATIONAL = """
declan
dale sierra montaña sisko мира сева priscilla bartholomew kristoffer
jo ty bo al ed mo lu cy di vi dee bea kay jay gus ned ted tad kit kip zoe zoë ava ivy mia eva ida ada ana lea
    leo max sam tom tim jim joe ron don roy ray ben dan ken len sid vic wes zac zak
augusta veli meri suvi onni ilo tuuli helmi pilvi rauha oiva vieno impi kukka satu toivo vesa esa ella mika
    sun min jun son van an linh minh anh thi huy duc
mohammad mohammed ahmad abdulrahman abdelrahman salem salman faisal fahad turki majid nasser sultan saud rashid
    hamad saeed yasser tariq
karim kareem mahmoud mostafa mustafa amr youssef huda nora noura reem rania dina mona maha lama sarah salma
    yasmin yasmine zainab maryam
mariam hala amal abeer
somsri somying malee mali ploy nok noi lek suda anong kanya chai prasit wichai pichai niran apinya siriporn
    supaporn natcha pim fah bank
beam boss ice mint view
priya raj amit anil sunil vijay sanjay rahul rohit neha pooja deepak ravi arjun wei ming li chen hiroshi yuki
    kenji ji min jin hans klaus
jurgen jürgen stefan wolfgang ludwig franz fritz heinz otto ute sabine petra heike katrin lukas felix jonas
    pierre luc marie claire sophie
giovanni giuseppe luca francesca chiara giulia paolo mario zbigniew krzysztof piotr pawel paweł agnieszka kasia
    tomasz jacek lars sven nils
erik bjorn björn ingrid astrid linnea joao joão pedro tiago inigo íñigo iñigo nacho javi pepe paco toni kike
    jape lasse make sirkku
оксана тарас богдана эльдар руслана айнур алсу лейсан асель жанар нурлан ержан арман гаянэ армен ашот тигран
    нино гога саша жора лёха серый
"""

ARABIC = """
الجوهرة الجازي الهنوف البندري الريم اليازية الشيماء
غالية باسم كمال ربيع خميس جمعة رجب شعبان
محمد احمد أحمد محمود مصطفى علي حسن حسين عمر عثمان خالد وليد طارق سامي سعيد سعد سعود فهد فيصل تركي نايف ماجد ناصر
سلطان راشد حمد حمدان سيف زايد خليفة منصور جاسم يوسف إبراهيم ابراهيم إسماعيل اسماعيل اسحاق يعقوب موسى عيسى داود
سليمان زكريا يحيى نوح آدم ادم هارون إدريس ادريس صالح هود شعيب ايوب عبدالله عبدالرحمن عبدالعزيز عبدالكريم
عبدالمجيد كريم عمرو ياسر ياسين رامي رائد زياد باسم بسام بشار بلال جمال جلال حاتم حازم حسام حمزة رمضان عيد صباح
شريف صلاح ضياء طه عادل عاصم عماد عمار غسان فارس فادي فؤاد قاسم كمال لؤي مازن ماهر مروان معاذ معتز مهند نبيل نادر
نزار نضال هاني هشام هيثم وائل وسيم صديق جميل فاطمة عائشة خديجة مريم زينب سارة ساره نورة نوره نور هدى هند ريم رنا
رانيا رغد روان دانا دانة دينا ديما داليا لمى لينا ليلى لطيفة مها منى مي ميساء مروة ملك منال نجلاء نادية ناديا
نهى هالة هبة هيا وفاء ولاء ياسمين يارا شيماء شهد شروق سمر سميرة سناء سهى سلمى سعاد رحمة رقية أسماء اسماء آمنة
امنة أمل امل أميرة اميرة إيمان ايمان آية اية آلاء الاء بشرى بسمة بدور جنى جواهر جمانة حصة حنان حنين خلود دعاء
غادة غدير فرح لجين لولوة موزة موضي عبير علياء عنود العنود عهود فجر
"""

THAI = """
ชนะ มานะ ธนะ วัฒนะ อุ๋ม
มีนา เมษา อาทิตย์ จันทร์ กันยา ตุลา ในฝัน
สมชาย สมหญิง สมศักดิ์ สมศรี สมพร สมบัติ สมใจ สุรชัย สุชาติ สุดา สุนีย์ วิชัย วิภา วิทยา วิไล วรรณา วราภรณ์
ประเสริฐ ประยุทธ์ ปรีชา ปิยะ ปราณี นงลักษณ์ นภา มานะ มานี มาลี มาลัย ชัยวัฒน์ ชาญ กิตติ ธนพล ธีรเดช ณัฐ ณัฐพล
อนันต์ อรุณ อรทัย อัญชลี จิราพร เจนจิรา นก ต้น โอ พิมพ์ เอ บี ซี ดี เค เจ เอ็ม อาร์ต อาร์ม ออม ออย อ้อม อ้อย
อุ้ม เอก โอ๊ต ไอซ์ แอน แอม แอ๊ด เบล เบลล์ เบียร์ เบส บอย บอล บอส บาส บีม บุ๋ม ใบเฟิร์น เฟิร์น ใบเตย เตย แบงค์
แบม ปอ ปู ปุ๊ก ปุ๊ย ปุ้ย ป๊อป ปลา ปาล์ม ปาน แป้ง เปิ้ล แพร แพรว พลอย พีท พี ฟ้า ฟาง ฟิล์ม ฟลุ๊ค ฝน ฝ้าย มด มุก
มิ้นท์ มิ้น มินท์ มายด์ เมย์ เมย แมน หมิว หมวย หญิง หนึ่ง หนุ่ม หน่อย นัท นุ่น นุ้ย นิว นิด นิ่ม แนน น้ำ น้ำฝน
น้ำหวาน เนย ใหม่ ไหม มะลิ ดาว ดิว เดียร์ แดง โด่ง ตาล ตูน ตั้ม ติ๊ก ตุ๊ก ตุ๊กตา ตุ้ม เต้ เต๋อ แตง แตงโม โต้ง
ต่าย ต๋อง ทราย ทิพย์ กบ กอล์ฟ กิ๊ฟ กิ๊ก กุ้ง เก่ง เก๋ แก้ว ก้อย ไก่ เกด เกม ก้อง ขวัญ ข้าว แคท เค้ก จอย จูน จุ๋ม
แจ๊ค แจน โจ ชมพู่ เชอร์รี่ โชค ส้ม ส้มโอ สา สอง เสือ แอปเปิ้ล ยุ้ย เยาว์ ยุ ริว รุ่ง ลูกเกด ลูกปลา เล็ก วิว วุฒิ
ว่าน เหมียว แหม่ม หวาน หลิน ปริญญา ปาริชาติ
"""

SURNAMES = """
smith johnson williams brown jones davis miller wilson anderson taylor thomas jackson harris thompson robinson
    clark lewis walker hall allen
wright scott hill adams nelson baker carter mitchell roberts turner phillips campbell parker evans edwards
    collins stewart morris murphy
rogers reed morgan cooper bailey kelly howard ward richardson watson brooks wood bennett gray james hughes
    foster patel khan singh kumar
sharma nguyen tran wang zhang liu yang kim park choi lee ali hassan hussein schmidt müller muller schneider
    fischer weber meyer wagner
becker hoffmann rossi russo ferrari bianchi dubois martin bernard silva santos oliveira kowalski nowak hansen
    johansson andersson virtanen
korhonen mäkinen nieminen mäkelä hämäläinen laine heikkinen koskinen järvinen
"""
