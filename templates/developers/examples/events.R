library(jsonlite)

site <- "https://SITE"

# What passed between North Korea and the United States in 2018, page by page.
query <- "dyad=dprk:usa&from=2018&to=2018&ordering=first_day&fields=first_day,score,title"
page <- fromJSON(paste0(site, "/api/v1/events/?", query))
events <- page$results
while (!is.null(page$`next`)) {
  page <- fromJSON(page$`next`)
  events <- rbind(events, page$results)
}
write.table(events[c("first_day", "score", "title")], sep = "  ", quote = FALSE, row.names = FALSE)

# The index of tension, month by month, and the calmest of its months.
tension <- read.csv(paste0(site, "/api/v1/tension.csv?from=2017&to=2018&resolution=month"))
calmest <- tension[which.min(tension$net), ]
cat(sprintf("%s: %.1f\n", substr(calmest$day, 1, 7), calmest$net))
