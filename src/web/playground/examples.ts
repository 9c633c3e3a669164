/** A worked example. It runs unchanged on the data of a first start, which a test checks. */
export interface Example {
  /** Identifies it in the page and in tests. */
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly query: string;
  readonly variables?: (now: Date) => Readonly<Record<string, unknown>>;
}

const DAY_MS = 24 * 3600 * 1000;

export const EXAMPLES: readonly [Example, ...Example[]] = [
  {
    key: 'received',
    zh: '六盘水市受援资金及数据来源',
    en: 'Funds that Liupanshui received, and the source',
    query: `query Received {
  city(code: "520200") {
    name
    province { name }
    rollup(metric: "FISCAL_AID_FUNDS", period: "2021") {
      display
      value
      unit
      basis
      coverage
      observations {
        nodes { asPrinted period locator source { title publisher published } }
      }
    }
  }
}`,
  },
  {
    key: 'who',
    zh: '结对关系',
    en: 'Who works with whom',
    query: `query WhoWorksWithWhom {
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
    key: 'reported',
    zh: '上报总数与分项核对',
    en: 'Reported totals vs. items',
    query: `query ReportedAgainstItemized {
  pairing(code: "P-CITY") {
    rollups(
      period: "2021"
      metrics: ["FISCAL_AID_FUNDS", "SCHOOL_PAIRINGS", "TOWN_PAIRINGS", "CHARTER_FLIGHTS", "MUTUAL_VISITS"]
    ) {
      metric { name }
      display
      reported
      itemized
      gap
      coverage
      basis
      findings { code message }
    }
    schools: children(kind: SCHOOL) { totalCount }
    towns: children(kind: TOWN) { totalCount }
  }
}`,
  },
  {
    key: 'ranking',
    zh: '县区排名',
    en: 'Ranking of districts',
    query: `query RankTheDistricts($metric: ID!) {
  ranking(metric: $metric, level: DISTRICT, within: "52", period: "2021", first: 10) {
    rank
    division { code name parent { name } }
    rollup { display exact lower upper sources { title } }
  }
}`,
    variables: () => ({ metric: 'ROXBURGH_ROSE_AREA' }),
  },
  {
    key: 'pairing',
    zh: '按结对关系汇总',
    en: 'Totals of a pairing',
    query: `query AlongAPairing {
  pairing(code: "P-CITY") {
    supporter { name }
    recipient { name }
    program { name since }
    children { nodes { kind supporter { name } recipient { name } } }
    rollups(
      period: "2021"
      metrics: [
        "FISCAL_AID_FUNDS", "CONSUMPTION_ASSISTANCE_SALES", "INVESTMENT_PAID_IN"
        "ENTERPRISES_INTRODUCED", "INTRODUCED_ENTERPRISE_JOBS", "RURAL_LABOR_PLACED"
      ]
    ) {
      metric { name nameEn }
      display
      exact
    }
    activities { nodes { kind period note } }
  }
}`,
  },
  {
    key: 'series',
    zh: '月度趋势',
    en: 'Monthly series',
    query: `query MonthlySeries {
  city(code: "520200") {
    name
    series(metric: "CHARTER_FLIGHT_WORKERS", grain: MONTH, from: "2021-01", to: "2021-08") {
      period
      status
      display
      change { rate previous { display } }
    }
  }
}`,
  },
  {
    key: 'since-yesterday',
    zh: '昨日以来的数据变动',
    en: 'Changes since yesterday',
    query: `query ChangesSinceYesterday($yesterday: DateTime!) {
  city(code: "520200") {
    name
    now: rollup(metric: "FISCAL_AID_FUNDS", period: "2021") { status display observationCount }
    yesterday: rollup(metric: "FISCAL_AID_FUNDS", period: "2021", asOf: $yesterday) { status display observationCount }
  }
  # The feed of all changes. Pass its endCursor as "since" to read only newer ones.
  changes(first: 10) {
    nodes { kind at observation { metric { name } division { name } asPrinted } }
    pageInfo { endCursor hasNextPage }
  }
  # Every observation with its history: when it was recorded, corrected or retracted.
  observations(within: "520200", period: "2021", history: true, first: 20) {
    nodes { metric { name } asPrinted recordedAt retractedAt supersededBy { asPrinted recordedAt } }
  }
}`,
    variables: (now) => ({ yesterday: new Date(now.getTime() - DAY_MS).toISOString() }),
  },
  {
    key: 'dozen',
    zh: '一次查询十二项指标',
    en: 'Twelve metrics in one request',
    query: `query TwelveMetrics {
  table(
    rows: { children: "52" }
    period: "2021"
    metrics: [
      "FISCAL_AID_FUNDS", "CONSUMPTION_ASSISTANCE_SALES", "INVESTMENT_PAID_IN", "ENTERPRISES_INTRODUCED"
      "INTRODUCED_ENTERPRISE_JOBS", "PARK_JOBS", "PARK_JOBS_LIFTED", "WORKSHOP_JOBS"
      "WORKSHOP_JOBS_LIFTED", "PARKS_CO_BUILT", "AID_WORKSHOPS", "RURAL_LABOR_PLACED"
    ]
  ) {
    columns { name unit }
    rows { nodes { label cells { display } } }
  }
}`,
  },
  {
    key: 'towns',
    zh: '乡镇结对：防返贫监测',
    en: 'Paired towns: monitored households',
    query: `query TownWithTown {
  town(code: "440606104") {
    name
    district { name city { name } }
    pairings {
      edges {
        counterpart {
          name
          ... on Town {
            rollups(metrics: ["MONITORED_HOUSEHOLDS", "MONITORED_PERSONS"], period: "2021") {
              metric { name }
              display
              latestPeriodEnd
            }
          }
        }
      }
    }
  }
}`,
  },
  {
    key: 'history',
    zh: '行政区划沿革',
    en: 'History of a place',
    query: `query APlaceThroughTime {
  division(code: "520221") {
    name
    validTo
    successors { kind earliest latest successor { code name } }
  }
  city(code: "442000") {
    children(first: 3) {
      totalCount
      nodes { code name predecessors { kind predecessor { code name } } }
    }
  }
}`,
  },
  {
    key: 'search',
    zh: '按汉字、拼音或首字母搜索',
    en: 'Search by name, pinyin or initials',
    query: `query Search {
  byName: search(text: "贾西") { matched node { id ... on Division { code name parent { name } } } }
  byPinyin: search(text: "liupanshui") { matched node { ... on Division { code name } } }
  byInitials: search(text: "lps", first: 3) { matched node { ... on Division { code name } } }
}`,
  },
];
