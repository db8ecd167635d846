"""Words that tell what the English name finder takes for an organization and what is none."""

from typing import Final

#: Capital words that name no organization: places, peoples, times, posts, documents.
COMMON_CAPITALS: Final = frozenset(
    (
        "kazakhstan kazakh kazakhstani russia russian china chinese uzbekistan uzbek kyrgyzstan kyrgyz "
        "tajikistan turkmenistan turkey turkish azerbaijan belarus armenia georgia ukraine germany german "
        "mongolia afghanistan pakistan israel moldova latvia lithuania estonia poland spain canada australia norway "
        "sweden finland denmark netherlands switzerland austria hungary romania bulgaria greece brazil indonesia "
        "malaysia singapore vietnam thailand qatar kuwait egypt "
        "france french italy japan korea korean india iran europe european asia asian eurasian america "
        "american africa english soviet union republic state usa uk us uae eu cis eaeu central caspian "
        "almaty astana nur-sultan shymkent akmola aktobe atyrau karaganda kostanay kyzylorda mangystau "
        "pavlodar turkestan zhambyl abai abay zhetisu zhetysu ulytau semey aktau taraz kokshetau uralsk "
        "oral petropavlovsk temirtau ekibastuz zhezkazgan konayev tengiz kashagan karachaganak baikonur "
        "neighbouring neighboring independent sovereign landlocked grants subsidies loans sole alerts "
        "khorgos west east north south western eastern northern southern "
        "monday tuesday wednesday thursday friday saturday sunday "
        "minister ministers president prime vice deputy akim akims chairman chairperson head chief "
        "secretary ambassador governor mayor judge senator member members elbasy first acting "
        "constitution code law laws act article articles rules rule regulation regulations concept strategy "
        "plan plans annex appendix table figure chapter section paragraph subparagraph part clause item "
        "programme program project order decree resolution decision agreement convention protocol treaty "
        "charter declaration memorandum address message budget tax civil criminal labour labor land "
        "environmental administrative national public general international nauryz tenge kzt usd eur gdp "
        "covid-19 i ii iii iv v vi vii viii ix x footnote note no art arts para paras mw gw kwh mwh gwh decided "
        "unofficial approval ec kazssr schedule coal cronbach "
        "tashkent bishkek dushanbe ashgabat baku tbilisi yerevan moscow minsk kyiv london paris berlin rome "
        "brussels geneva vienna beijing ankara istanbul tehran delhi tokyo seoul washington dubai doha "
        "kostanai ust-kamenogorsk oskemen kzyl-orda kzyl orda shimkent nursultan rudny lisakovsk saryagash "
        "kentau zhanaozen kulsary aksai talgar kapchagay taldykorgan arkalyk satpayev balkhash stepnogorsk "
        "group subsidiaries subsidiary venture ventures operations associates stakeholders shareholders "
        "share shares capital statement employees management board parent entity entities assets "
        "limited nazarbayev tokayev mamin smailov bektenov stage press service science education children"
    ).split()
)

#: Towns, districts and rivers of Kazakhstan.
TOWNS: Final = frozenset(
    (
        "karagandy yesil esil esik issyk talgar kaskelen ushtobe tekeli zharkent sarkand "
        "ayagoz ridder zyryanovsk altai zaisan shemonaikha kurchatov priozersk saran "
        "shakhtinsk karkaraly zhanaarka arys kentau shardara lenger sairam zhetysai maktaaral "
        "merke korday karatau zhanatas talas aral kazaly zhalagash shieli zhanakorgan "
        "khromtau kandyagash shalkar martuk mugalzhar aksai zhangala beineu munaily karakiya "
        "kulsary makat inder shchuchinsk burabay borovoye atbasar makinsk stepnyak ereymentau "
        "arshaly shortandy kosshy tayynsha bulaevo kyzylzhar rudny arkalyk zhitikara auliekol "
        "amangeldy bayanaul irtysh ertis sherbakty zhaiyk ural ili ile ishim tobol nura syr "
        "darya moiynkum zhualy bozoi saryarka "
    ).split()
)

#: Behind a name these make it something else's: "the Karachaganak field", "Doing Business ranking".
OTHERS: Final = frozenset(
    (
        "str ave region regions district districts city oblast village settlement settlements hamlet sections street avenue square river lake sea port airport "
        "field fields deposit deposits mine mines basin refinery pipeline railway highway road route corridor "
        "programme programs programmes program project projects plan strategy concept initiative campaign "
        "law act code treaty convention agreement protocol declaration charter accord accords principles "
        "ranking rankings rating index indices list forum summit conference congress session exhibition "
        "week day year prize award scholarship test platform portal system app operation language people "
        "side citizens nationals steppe border mountains canyon gorge stadium arena"
    ).split()
)

#: The last word of names that are none of organizations: "Astana Economic Forum".
ENDS: Final = frozenset(
    (
        "forum summit convention treaty agreement declaration programme program project plan strategy "
        "concept code law act index ranking route corridor day test prize award order conference congress "
        "week roadmap address constitution reform budget olympics games cup expo exhibition initiative "
        "goals principles rules standards avenue street square region regions oblasts district districts city cities field sea lake river state audit petrol counsel "
        "communists democrats liberals specialist officer manager advisor adviser analyst economist"
    ).split()
)

#: Abbreviations of things.
THINGS: Final = frozenset(
    (
        "rk roc vat cit pit sme smes ppp ppps gdp gnp gni fdi ict sez sezs ngo ngos tpp tpps hpp hpps chp chpp "
        "sdg sdgs esg mci ghg cso csos soe soes oda lng lpg r&d e&p m&a o&m m&e q&a s&t b&b ai it iot hiv tb gmo api apis bbb usd eur "
        "kzt sdn pdf html sms qr ceo cfo hr pr faq egov covid aids nato-led wi-fi gps vip hoa hoas jsc llp "
        "njsc npjsc plc ltd ip lrt brt msc phd mphil mba bsc llm md cnpp npp kpi kpis dna uav uavs b2b g2b u.s us uk usa uae ussr"
    ).split()
)

#: What follows a name that begins a sentence: "Deloitte reported", "Chevron's", "Oxfam and".
DOES: Final = frozenset(
    (
        "said says reported reports announced announces notes noted will would has had have is was are "
        "were and , ( plans expects signed opened opens operates owns supplies sells raised raises cut won "
        "bought launched joined published publishes estimates estimated forecasts warned told confirmed "
        "denied agreed acquired invested invests provides provided supports supported ranked rates affirmed "
        "listed sent built became began insists remains employs produces distributes delivered prepared "
        "reviewed placed moved again also already intends offers offered executives employees shareholders "
        "representatives experts staff shares noted could may did does cites met meets held holds gave gives "
        "took takes made makes paid pays ran runs led leads left lost kept grew fell rose found finds wants "
        "needs works helps uses used hosts hosted calls argues believes"
    ).split()
)

LAST_IN_NAMES: Final = frozenset(
    (
        "engineering consulting trading mining holding finance insurance alliance partnership security "
        "electricity development banking drilling shipping processing manufacturing logistics electronics "
        "robotics analytics publishing boeing economics action"
    ).split()
)

FOR_TOPICS: Final = frozenset(
    (
        "minister ministers law laws code rules regulation regulations order resolution decree programme "
        "program concept strategy plan methodology agreement convention protocol decision act"
    ).split()
)

#: First names, behind which a surname follows.
FIRST_NAMES: Final = frozenset(
    (
        "sergei sergey andrei andrey alexander aleksandr dmitry dmitri vladimir igor oleg yuri nikolai ivan "
        "mikhail natalia natalya olga elena svetlana tatiana askar yerlan aliya marat gulmira nurlan daniyar "
        "zhaslan madina timur almas bolat saule kanat roman aida galymzhan serik dana arman yermek berik "
        "talgat zulfiya tamara bakytzhan yerbolat sholpan arnur sebastien chiara colin michael john anna "
        "pierre peter david james robert thomas maria laura zhanna assel dinara olzhas alikhan "
        "kassym-jomart nursultan mukhtar ruslan adil rustam bauyrzhan ainur gulnara kairat dauren azamat"
    ).split()
)
