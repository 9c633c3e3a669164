/** metric | place | pairing | interval | basis | scope | value | upper | as printed | source | locator: as the two reports print them. */
const AS_PRINTED = `
  FISCAL_AID_FUNDS | 520200 | P-CITY | 2021-01-01/2021-08-31 | CUMULATIVE | TOTAL | 167750000 | 167750000 | 1.6775亿元 | XKB-A1 | section on deepening / para 2
  CONSUMPTION_ASSISTANCE_SALES | 520200 | P-CITY | 2021-01-01/2021-08-31 | CUMULATIVE | TOTAL | 183000000 | 183000000 | 1.83亿元 | XKB-A1 | opening paragraph
  RURAL_LABOR_PLACED | 520200 | P-CITY | 2021-01-01/2021-08-31 | CUMULATIVE | TOTAL | 2000 | open | 2000多名 | XKB-A1 | opening paragraph
  ENTERPRISES_INTRODUCED | 520200 | P-CITY | 2021-01-01/2021-08-31 | CUMULATIVE | TOTAL | 22 | 22 | 22家 | XKB-A1 | section on deepening / bureau figures
  INVESTMENT_PAID_IN | 520200 | P-CITY | 2021-01-01/2021-08-31 | CUMULATIVE | TOTAL | 178000000 | 178000000 | 1.78亿元 | XKB-A1 | section on deepening / bureau figures
  INTRODUCED_ENTERPRISE_JOBS | 520200 | P-CITY | 2021-01-01/2021-08-31 | CUMULATIVE | TOTAL | 957 | 957 | 957人 | XKB-A1 | section on deepening / bureau figures
  PARKS_CO_BUILT | 520200 | P-CITY | 2021-08-31/2021-08-31 | STOCK | TOTAL | 4 | 4 | 4个 | XKB-A1 | opening paragraph and bureau figures
  PARK_ENTERPRISES | 520200 | P-CITY | 2021-08-31/2021-08-31 | STOCK | TOTAL | 7 | 7 | 7个 | XKB-A1 | section on deepening / bureau figures
  PARK_JOBS | 520200 | P-CITY | 2021-01-01/2021-08-31 | CUMULATIVE | TOTAL | 116 | 116 | 116人 | XKB-A1 | section on deepening / bureau figures
  PARK_JOBS_LIFTED | 520200 | P-CITY | 2021-01-01/2021-08-31 | CUMULATIVE | TOTAL | 15 | 15 | 15人 | XKB-A1 | section on deepening / bureau figures
  AID_WORKSHOPS | 520200 | P-CITY | 2021-08-31/2021-08-31 | STOCK | TOTAL | 15 | 15 | 15个 | XKB-A1 | section on deepening / bureau figures
  WORKSHOP_JOBS | 520200 | P-CITY | 2021-01-01/2021-08-31 | CUMULATIVE | TOTAL | 219 | 219 | 219人 | XKB-A1 | section on deepening / bureau figures
  WORKSHOP_JOBS_LIFTED | 520200 | P-CITY | 2021-01-01/2021-08-31 | CUMULATIVE | TOTAL | 112 | 112 | 112人 | XKB-A1 | section on deepening / bureau figures
  CLUSTERS | 442000 | P-CITY | 2021-08-31/2021-08-31 | STOCK | TOTAL | 3 | 3 | 3个组团 | XKB-A1 | section on deepening / para 2
  CLUSTER_TOWNS | 442000 | P-CITY | 2021-08-31/2021-08-31 | STOCK | TOTAL | 24 | 24 | 24个镇街 | XKB-A1 | section on deepening / para 2
  SCHOOL_PAIRINGS | 520200 | P-CITY | 2021-08-31/2021-08-31 | STOCK | TOTAL | 15 | 15 | 15所学校与15所学校 | XKB-A1 | section on deepening / para 2
  HOSPITAL_PAIRINGS | 520200 | P-CITY | 2021-08-31/2021-08-31 | STOCK | TOTAL | 16 | 16 | 16家医院与16家医院 | XKB-A1 | section on deepening / para 2
  TOWN_PAIRINGS | 520200 | P-CITY | 2021-08-31/2021-08-31 | STOCK | TOTAL | 18 | 18 | 18个镇街与18个乡镇 | XKB-A1 | section on deepening / para 2
  VILLAGE_SUPPORTERS_VILLAGES | 442000 | P-CITY | 2021-08-31/2021-08-31 | STOCK | TOTAL | 12 | 12 | 12个村（居） | XKB-A1 | section on deepening / para 3
  VILLAGE_SUPPORTERS_ENTERPRISES | 442000 | P-CITY | 2021-08-31/2021-08-31 | STOCK | TOTAL | 8 | 8 | 8家企业 | XKB-A1 | section on deepening / para 3
  VILLAGE_SUPPORTERS_SOCIAL_ORGANIZATIONS | 442000 | P-CITY | 2021-08-31/2021-08-31 | STOCK | TOTAL | 8 | 8 | 8个社会组织 | XKB-A1 | section on deepening / para 3
  VILLAGES_PAIRED | 520200 | P-CITY | 2021-08-31/2021-08-31 | STOCK | TOTAL | 28 | 28 | 28个村 | XKB-A1 | section on deepening / para 3
  ROXBURGH_ROSE_AREA | 520281 | - | 2021-08-31/2021-08-31 | STOCK | TOTAL | 600000 | open | 60多万亩 | XKB-A1 | section on the long view
  CHARTER_FLIGHTS | 520200 | P-CITY | 2021-02-17/2021-02-17 | INCREMENT | OWN | 2 | 2 | 两班 | XKB-B1 | section on charters
  CHARTER_FLIGHT_WORKERS | 520200 | P-CITY | 2021-02-17/2021-02-17 | INCREMENT | OWN | 100 | open | 100多名 | XKB-B1 | section on charters
  CHARTER_BUS_WORKERS | 520200 | P-CITY | 2021-02-17/2021-02-28 | INCREMENT | OWN | 198 | 198 | 198名 | XKB-B1 | section on charters
  MUTUAL_VISITS | 520200 | P-CITY | 2021-02-01/2021-03-31 | INCREMENT | TOTAL | 20 | open | 不下20批次 | XKB-B1 | section on charters / last para
  MONITORED_HOUSEHOLDS | 441224109 | P-LONGJIANG | 2021-09-30/2021-09-30 | STOCK | TOTAL | 42 | 42 | 42户 | XKB-A2 | section on monitoring
  MONITORED_PERSONS | 441224109 | P-LONGJIANG | 2021-09-30/2021-09-30 | STOCK | TOTAL | 121 | 121 | 121人 | XKB-A2 | section on monitoring
  MONITORED_HOUSEHOLDS_WITH_STUDENTS | 441224109 | P-LONGJIANG | 2021-09-30/2021-09-30 | STOCK | TOTAL | 17 | 17 | 17户 | XKB-A2 | section on monitoring
  VILLAGES_COVERED | 441224109 | P-LONGJIANG | 2021-09-30/2021-09-30 | STOCK | TOTAL | 13 | 13 | 13个村 | XKB-A2 | section on monitoring
`;

export const PUBLISHED_FIGURES: readonly (readonly string[])[] = AS_PRINTED.trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()));
