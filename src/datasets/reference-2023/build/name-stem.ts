const TOWN_ENDING =
  /(?:街道办事处|办事处街道|街道地区|街道筹备[处组]|街道|地区|办事处|苏木乡?|民族乡|镇|乡|管理委员会|管委会)$/;

/** Peoples named in ethnic townships, so that 五顷塬回族乡 and 五顷塬乡 have one stem. */
const PEOPLES =
  /(?:[回满苗彝瑶侗壮畲藏土白傣水羌]族|蒙古族?|朝鲜族|土家族|布依族|仡佬族|哈尼族|哈萨克族?|鄂温克族?|达斡尔族?|锡伯族)+$/;

const DISTRICT_ENDING = /(?:自治县|自治旗|县|区|市|旗)$/;

const VILLAGE_ENDING = /(?:社区|居委会|嘎查村?|村)+$/;

/** The name of a town without its kind and without the district that some vintages prefix. */
export function townStem(name: string, districtName: string): string {
  const own = name.startsWith(districtName) ? name.slice(districtName.length) : name;
  const stem = own.replace(TOWN_ENDING, '');
  return stem.replace(PEOPLES, '') || stem || name;
}

/** The name of a district without its kind; the whole name if only one character would remain. */
export function districtStem(name: string): string {
  const stem = name.replace(DISTRICT_ENDING, '');
  return stem.length > 1 ? stem : name;
}

/** The name of a village without its kind, because a change of kind is no evidence of a move. */
export function villageStem(shortName: string): string {
  const stem = shortName.replace(VILLAGE_ENDING, '');
  return stem.length > 1 ? stem : shortName;
}
