import pandas as pd

SITE = "https://SITE"

# What passed between North Korea and the United States in 2018, as a table.
events = pd.read_csv(
    f"{SITE}/data/events.csv?dyad=dprk:usa&from=2018&to=2018&ordering=first_day",
    parse_dates=["first_day"],
)
print(events[["first_day", "score", "title"]].to_string(index=False))

# The index of tension, month by month, and the calmest of its months.
tension = pd.read_csv(
    f"{SITE}/api/v1/tension.csv?from=2017&to=2018&resolution=month", parse_dates=["day"]
)
calmest = tension.loc[tension["net"].idxmin()]
print(f"{calmest['day']:%B %Y}: {calmest['net']:.1f}")
