const site = "https://SITE";

// What passed between North Korea and the United States in 2018, page by page.
const query = "dyad=dprk:usa&from=2018&to=2018&ordering=first_day&fields=first_day,score,title";
let address = `${site}/api/v1/events/?${query}`;
while (address) {
  const page = await (await fetch(address)).json();
  for (const { first_day, score, title } of page.results) console.log(first_day, score, title);
  address = page.next;
}

// The index of tension, month by month, and the calmest of its months.
const answer = await fetch(`${site}/api/v1/tension/?from=2017&to=2018&resolution=month`);
const { day, net } = (await answer.json()).columns;
const calmest = net.indexOf(Math.min(...net));
console.log(`${day[calmest].slice(0, 7)}: ${net[calmest].toFixed(1)}`);
