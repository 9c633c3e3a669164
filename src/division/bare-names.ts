const NATIONALITIES =
  '维吾尔|哈萨克|柯尔克孜|塔吉克|锡伯|蒙古|回|藏|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|傣|黎|傈僳|佤|畲|拉祜|水|' +
  '东乡|纳西|景颇|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|阿昌|普米|怒|鄂温克|德昂|保安|裕固|独龙|基诺|各';

/** 黔东南苗族侗族自治州: the name, its nationalities, what it is. */
const AUTONOMOUS = new RegExp(`^(?<name>.{2,}?)(?:(?:${NATIONALITIES})族?)+自治(?<kind>[区州县旗])$`, 'u');

/** 东乡族自治县, 西藏自治区: no nationality beside the name. */
const PLAINLY_AUTONOMOUS = /^(?<name>.{2,}?)族?自治(?<kind>[区州县旗])$/u;

const LONG_KIND = /(?:特别行政区|行政委员会|地区|特区|(?<=神农架)林区|矿区|新区)$/u;
const KIND = /[省市盟区县旗]$/u;

/**
 * The names that people use for a province, a city or a county besides its full one, without what it is: 江苏, 黔东南 and
 * 黔东南州, 道真自治县, 六枝. Never shorter than two characters.
 */
export function bareNames(name: string): readonly string[] {
  const { name: own, kind } = (AUTONOMOUS.exec(name) ?? PLAINLY_AUTONOMOUS.exec(name))?.groups ?? {};
  if (own !== undefined && kind !== undefined)
    return kind === '区'
      ? [own]
      : [own, `${own}${kind}`, ...(`${own}自治${kind}` === name ? [] : [`${own}自治${kind}`])];
  const short = name.replace(LONG_KIND, '');
  const bare = short !== name && short.length >= 2 ? short : name.replace(KIND, '');
  return bare.length >= 2 && bare !== name ? [bare] : [];
}
