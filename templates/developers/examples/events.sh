site=https://SITE

# What passed between North Korea and the United States in 2018: day, score, title.
curl --silent --fail --compressed \
  "$site/api/v1/events/?dyad=dprk:usa&from=2018&to=2018&fields=first_day,score,title"

# How tense it was on a day, and which events made it so.
curl --silent --fail --compressed "$site/api/v1/tension/?on=2013-04-10"
