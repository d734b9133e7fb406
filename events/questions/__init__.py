"""Answers at a glance: each question of `/questions/` is computed from the record whenever it is asked.

How to add a page. Write one module in this package with a class derived from `Question`: `slug`, `title`, `about`, its
own parameters as form fields (`fields`), `limits`, `literature`, and `answer(evidence, asked) -> Answer`. Put an
instance into `register.QUESTIONS`. Page, CSV, JSON, API, index, sitemap and form follow from that.

    class Season(Question):
        slug = "season"
        title = _("Is there a season?")
        about = _("Counts the hostile acts of each month of the year ...")
        fields = {"kind": OneField(label=_("Which acts"), choices={...}, initial="tests", help_text=_("..."))}
        limits = (_("..."),)
        literature = (works.RICHEY_2016, ...)

        def answer(self, evidence: Evidence, asked: Asked) -> Answer:
            acts = evidence.acts(by="dprk", sign=-1)
            if len(acts) < ENOUGH:
                return too_few(len(acts), _("hostile acts"), cases=[Case(fact) for fact in acts])
            ...
            return Answer(sentence=..., n=len(acts), unit=_("hostile acts"), figures=(...), table=Table(...),
                          drawn=Drawn("questions/_curves.html", picture, caption), cases=...)

- `evidence` holds what is left of the published events once the switches of the address have dropped some: `facts` are
  the events that count (begun in the era asked for), `earlier` what came before them, for the memory of the index;
  `acts(...)`, `tension()` and `phases()` answer the usual questions. Nothing asks the database again.
- Shares beside base rates, in one window of days or in several, are `studies.py`: rows, table, picture, figures.
  "What follows what?" is asked by deriving from `followed.Followed`, which needs the cases and the words.
- `asked["name"]` is the value of a parameter, its default filled in.
- The arithmetic stands in `events/analysis`, the coordinates of pictures in `events/drawing` with a fragment
  `templates/questions/_<picture>.html`. The table of an answer holds every value that the picture draws: it is the
  picture's equivalent in text and the CSV, from which anybody can draw it again.
- Every figure has a name that stays: the JSON is read by programs. Words are made in the reader's language, so an
  answer is kept for each language; texts of a class are lazy.
- Add the numbers to `tests/questions/`, from the public files alone (`tests/questions/recomputing.py`).
"""
