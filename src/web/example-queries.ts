/** Queries that run as they are on the default data, and that a test runs. */
export const EXAMPLES: readonly { readonly title: string; readonly query: string }[] = [
  {
    title: '六盘水收到了什么，数字从哪里来 · What Liupanshui received, and where the number comes from',
    query: `{
  city(code: "520200") {
    name
    province { name }
    rollup(metric: "FISCAL_AID_FUNDS", period: "2021") {
      display
      value
      unit
      basis
      coverage
      observations { nodes { asPrinted locator source { title publisher published } } }
    }
  }
}`,
  },
  {
    title: '谁与谁结对 · Who works with whom',
    query: `{
  city(code: "442000") {
    name
    pairings {
      edges {
        counterpart { name }
        node {
          kind
          since
          children {
            nodes {
              supporter { name ... on Cluster { lead { name } } }
              recipient { name }
            }
          }
        }
      }
    }
  }
}`,
  },
  {
    title: '十二项指标 · Twelve metrics in one request',
    query: `{
  city(code: "520200") {
    name
    rollups(
      period: "2021"
      metrics: [
        "FISCAL_AID_FUNDS", "CONSUMPTION_ASSISTANCE_SALES", "INVESTMENT_PAID_IN", "ENTERPRISES_INTRODUCED"
        "INTRODUCED_ENTERPRISE_JOBS", "PARK_JOBS", "PARK_JOBS_LIFTED", "WORKSHOP_JOBS"
        "WORKSHOP_JOBS_LIFTED", "PARKS_CO_BUILT", "AID_WORKSHOPS", "RURAL_LABOR_PLACED"
      ]
    ) {
      metric { code name }
      display
      exact
      sources { code title }
    }
  }
}`,
  },
  {
    title: '汇总与明细 · Reported against itemized along a pairing',
    query: `{
  program(code: "EW-ZS-LPS") {
    name
    rollup(metric: "SCHOOL_PAIRINGS", period: "2021") { display reported itemized coverage }
    pairings(kind: CITY) {
      nodes {
        rollup(metric: "SCHOOL_PAIRINGS", period: "2021") { display reported itemized coverage findings { message } }
        children(kind: SCHOOL) { totalCount }
      }
    }
  }
}`,
  },
  {
    title: '镇村与监测户 · Town with town: monitored households',
    query: `{
  town(code: "440606104") {
    name
    district { name city { name } }
    pairings { edges { counterpart { name ... on Town { rollups(metrics: ["MONITORED_HOUSEHOLDS", "MONITORED_PERSONS"], period: "2021") { metric { name } display latestPeriodEnd } } } } }
  }
}`,
  },
  {
    title: '区划沿革 · A place through time',
    query: `{
  division(code: "520221") {
    name
    validTo
    successors { kind earliest latest successor { code name } }
  }
  city(code: "442000") { children(first: 3) { totalCount nodes { code name predecessors { kind predecessor { code name } } } } }
}`,
  },
  {
    title: '搜索 · Search by name, pinyin, initials or code',
    query: `{
  byName: search(text: "贾西") { matched node { id ... on Division { code name parent { name } } } }
  byPinyin: search(text: "liupanshui") { matched node { ... on Division { code name } } }
  byInitials: search(text: "lps", first: 3) { matched node { ... on Division { code name } } }
}`,
  },
];
