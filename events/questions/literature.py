"""The works that question pages name: each was found and its abstract or text read, and each link leads to it."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Work:
    """A publication as it is cited; titles stay in their language."""

    authors: str
    year: int
    title: str
    where: str
    url: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What a work says on one side of a question."""

    side: Any
    work: Work
    says: Any


BERNHARDT_SUKIN_2021 = Work(
    "Bernhardt, Jordan, and Lauren Sukin",
    2021,
    "Joint Military Exercises and Crisis Dynamics on the Korean Peninsula",
    "Journal of Conflict Resolution 65 (5): 855–888",
    "https://doi.org/10.1177/0022002720972180",
)
BUSZYNSKI_2013 = Work(
    "Buszynski, Leszek",
    2013,
    "Negotiating with North Korea: The Six Party Talks and the Nuclear Issue",
    "Routledge",
    "https://www.taylorfrancis.com/books/9780203694190/chapters/10.4324/9780203694190-12",
)
CARLIN_2021 = Work(
    "Carlin, Robert",
    2021,
    "On KEDO, quoted",
    "Total WonKerr, 30 January",
    "https://totalwonkerr.net/2021/01/30/r-carlin-on-kedo",
)
CHA_2016 = Work(
    "Cha, Victor, Na Young Lee and Andy Lim",
    2016,
    "U.S.-ROK Exercises Do Not Provoke North Korea",
    "Beyond Parallel, CSIS",
    "https://beyondparallel.csis.org/us-rok-exercises-not-provoke-dprk",
)
CLEMENS_2019 = Work(
    "Clemens, Walter C.",
    2019,
    "True GRIT with North Korea?",
    "The Diplomat, April",
    "https://thediplomat.com/2019/04/true-grit-with-north-korea/",
)
CSIS_2017 = Work(
    "Yonhap",
    2017,
    "North Korea conducts fewer provocations during talks with US: study",
    "The Korea Herald, 3 October, on a study by CSIS",
    "http://www.koreaherald.com/view.php?ud=20171003000049",
)
DORAZIO_2012 = Work(
    "D’Orazio, Vito",
    2012,
    "War Games: North Korea’s Reaction to US and South Korean Military Exercises",
    "Journal of East Asian Studies 12 (2): 275–294",
    "https://doi.org/10.2139/ssrn.1912221",
)
DOUGLASS_2024 = Work(
    "Douglass, Rex W., and others",
    2024,
    "What is Escalation? Measuring Crisis Dynamics in International Relations with Human and LLM Generated Event Data",
    "arXiv 2402.03340",
    "https://arxiv.org/html/2402.03340v1",
)
GOLDSTEIN_PEVEHOUSE_1997 = Work(
    "Goldstein, Joshua S., and Jon C. Pevehouse",
    1997,
    "Reciprocity, Bullying, and International Cooperation: Time-series Analysis of the Bosnia Conflict",
    "American Political Science Review 91 (3): 515–529",
    "https://www.cambridge.org/core/journals/american-political-science-review/article/"
    "reciprocity-bullying-and-international-cooperation-timeseries-analysis-of-the-bosnia-conflict/"
    "135FA4BFF5EEF326200C21CACAE6B8C6",
)
HAGGARD_NOLAND_2017 = Work(
    "Haggard, Stephan, and Marcus Noland",
    2017,
    "Hard Target: Sanctions, Inducements, and the Case of North Korea",
    "Stanford University Press",
    "https://www.piie.com/blogs/north-korea-witness-transformation/"
    "book-launch-hard-target-sanctions-inducements-and-case",
)
HESS_2017 = Work(
    "Hess, Ashley A. C.",
    2017,
    "Why Does North Korea Engage in Provocations?",
    "George Mason University",
    "https://lawsdocbox.com/Politics/83322625-Why-does-north-korea-engage-in-provocations-1.html",
)
JOO_KIM_2011 = Work(
    "Joo, Seung Ho, and Euikon Kim",
    2011,
    "Beyond the “Sunshine” and “Mutual Benefits and Common Prosperity” policies: GRIT as the viable alternative",
    "Korea Observer 42 (2): 255–280",
    "https://experts.umn.edu/en/publications/beyond-the-sunshine-and-mutual-benefits-and-common-prosperity-pol",
)
KAHN_1965 = Work(
    "Kahn, Herman",
    1965,
    "On Escalation: Metaphors and Scenarios",
    "Praeger",
    "https://books.google.co.in/books/about/On_Escalation.html?id=0No5uIPpD8AC&hl=en",
)
KEAVNEY_2018 = Work(
    "Keavney, Elizabeth",
    2018,
    "North Korea’s History of Ignoring International Agreements Should Temper Talks with US",
    "In Homeland Security, American Military University",
    "https://inhomelandsecurity.com/north-korea-summit/",
)
KIM_2023 = Work(
    "Kim, Kyoochul",
    2023,
    "The Peace Effects of Inter-Korean Trade and the Political-Economic Separation",
    "KDI Journal of Economic Policy 45 (3)",
    "http://kdijep.org/v.45/3/1/The+Peace+Effects+of+Inter+Korean+Trade+and+the+Political+Economic+Separation+"
    "Analysis+of+the+Reciprocal+Effects+of+Inter+Korean+Relations+and+Inter+Korean+Trade%E2%80%A0?view=pubreader",
)
LEE_2023 = Work(
    "Lee, Yongjae",
    2023,
    "China’s Diplomatic Leverage on North Korean Provocations: Effect of High-Level Meetings Between China and North "
    "Korea on North Korean Missile and Nuclear Tests",
    "Journal of East Asian Studies",
    "https://www.cambridge.org/core/journals/journal-of-east-asian-studies/article/"
    "chinas-diplomatic-leverage-on-north-korean-provocations-effect-of-highlevel-meetings-between-china-and-north-"
    "korea-on-north-korean-missile-and-nuclear-tests/3F8AF7D8EACA8D03F18C51054055FB41",
)
PATCHEN_BOGUMIL_1995 = Work(
    "Patchen, Martin, and David D. Bogumil",
    1995,
    "Testing Alternative Models of Reciprocity Against Interaction During the Cold War",
    "Conflict Management and Peace Science 14 (2): 163–195",
    "https://paperzz.com/doc/8500069/testing-alternative-models-of-reciprocity",
)
RICHEY_2019 = Work(
    "Richey, Mason",
    2019,
    "Cheap talk, costly talk, crazy talk: patterns in North Korea’s English language propaganda",
    "The Pacific Review 32 (4): 537–571; an earlier version in Parameters",
    "https://dokumen.tips/documents/"
    "r-i-asia-turning-it-up-to-eleven-belligerent-rhetoric-the-significance-of-the-developments.html",
)
RUGGERI_2011 = Work(
    "Ruggeri, Andrea, Theodora-Ismene Gizelis and Han Dorussen",
    2011,
    "Events data as Bismarck’s sausages? Intercoder reliability, coders’ selection and data quality",
    "International Interactions 37 (3): 340–361",
    "https://doi.org/10.1080/03050629.2011.596028",
)
SCHRODT_GERNER_1996 = Work(
    "Schrodt, Philip A., and Deborah J. Gerner",
    1996,
    "The Kansas Event Data System: A Beginner’s Guide Illustrated with a Study of Media Fatigue",
    "American Political Science Association",
    "https://eventdata.parusanalytics.com/home.dir/guide.html",
)
SIGAL_1998 = Work(
    "Sigal, Leon V.",
    1998,
    "Disarming Strangers: Nuclear Diplomacy with North Korea",
    "Princeton University Press",
    "https://www.foreignaffairs.com/reviews/capsule-review/1998-05-01/"
    "disarming-strangers-nuclear-diplomacy-north-korea",
)
SNYDER_2002 = Work(
    "Snyder, Scott",
    2002,
    "Negotiating on the Edge, chapter 6",
    "DPRK Briefing Book, Nautilus Institute",
    "https://nautilus.org/publications/books/dprkbb/negotiating/dprk-briefing-book-policy-area-negotiating-style/",
)
SUKIN_2022 = Work(
    "Sukin, Lauren",
    2022,
    "Why “cheap” threats are meaningful: Threat perception and resolve in North Korean propaganda",
    "International Interactions 48 (5): 936–967",
    "https://doi.org/10.1080/03050629.2022.2068542",
)
TAYLOR_2017 = Work(
    "Taylor, Adam",
    2017,
    "North Korea’s latest missile launch suggests weapons testing lull was seasonal, rather than strategic",
    "The Washington Post, 28 November, on data by Shea Cotton",
    "https://www.washingtonpost.com/news/worldviews/wp/2017/11/28/"
    "north-koreas-latest-missile-launch-suggests-weapons-testing-lull-was-seasonal-rather-than-strategic/",
)
TOLORAYA_2013 = Work(
    "Toloraya, Georgy",
    2013,
    "Inter-Korean Dialogue and Reconciliation: Prospects",
    "Russian International Affairs Council",
    "http://www.russiancouncil.ru/en/analytics-and-comments/analytics/inter-korean-dialogue-and-reconciliation-prospects/",
)
WALLACE_2014 = Work(
    "Wallace, Robert Daniel",
    2014,
    "North Korea and diversion: A quantitative analysis (1997–2011)",
    "Communist and Post-Communist Studies",
    "https://fdocuments.us/document/north-korea-and-diversion-a-quantitative-analysis-19972011.html",
)
WHANG_2018 = Work(
    "Whang, Taehee, Michael Lammbrau and Hyung-min Joo",
    2018,
    "Detecting patterns in North Korean military provocations: what machine-learning tells us",
    "International Relations of the Asia-Pacific 18",
    "https://doi.org/10.1093/irap/lcw016",
)
YI_2018 = Work(
    "Yi, Seong-Woo",
    2018,
    "Impact of Major Military Event in Inter-Korean Relationship with Time-Series Analysis",
    "JPI Research Report 2017-2, Jeju Peace Institute",
    "http://jpi.or.kr/eng/issue/reports_view.sky?id=6370&code=EnResearchProject&scode=&ref=6370",
)
YOU_HAHN_2018 = Work(
    "You, Chaekwang, and Kiho Hahn",
    2018,
    "The Perpetuated Hostility in the Inter-Korean Rivalry",
    "Korea Observer 49 (2): 239–268",
    "https://doi.org/10.29152/KOIKS.2018.49.2.239",
)
