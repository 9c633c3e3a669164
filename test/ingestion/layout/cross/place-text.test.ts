import { describe, expect, it } from '@jest/globals';
import { placeBySuffix, placesInText } from '../../../../src/ingestion/layout/cross/words/place-text.js';

const named = (text: string): readonly string[] =>
  placesInText(text, placeBySuffix).places.map(({ within, name }) => [within, name].filter(Boolean).join(' > '));

describe('the places in a title', () => {
  it.each([
    ['填报单位（盖章）：六盘水市农业农村局', ['六盘水市']],
    ['贵州省六盘水市住房和城乡建设局', ['贵州省 > 六盘水市']],
    ['六盘水市乡村振兴局', ['六盘水市']],
    ['水城区委农村工作领导小组办公室', ['水城区']],
    ['盘州市农业农村委员会', ['盘州市']],
    ['遵义市东西部协作工作专班', ['遵义市']],
  ])('are not read out of the name of an office: %s', (text, places) => {
    expect(named(text)).toEqual(places);
  });

  it.each([
    ['兰州新区2023年东西部协作情况', ['兰州新区']],
    ['甘肃省兰州新区', ['甘肃省 > 兰州新区']],
    ['苏州工业园区东西部协作情况', ['苏州工业园区']],
    ['宿州马鞍山现代产业园区', ['宿州马鞍山现代产业园区']],
    ['贵州省六盘水市高新区协作情况', ['贵州省 > 六盘水市高新区']],
    ['钟山区经济技术开发区', ['钟山区经济技术开发区']],
  ])('are not read out of the name of a zone: %s', (text, places) => {
    expect(named(text)).toEqual(places);
  });

  it.each(['平顶山市城乡一体化示范区', '新乡市平原城乡一体化示范区'])(
    'are not read out of the name of a park that is a place: %s',
    (name) => {
      const places = placesInText(`${name}2022年`, (one) =>
        one === name ? { widest: 3, narrowest: 3 } : placeBySuffix(one),
      );
      expect(places.places.map((one) => one.name)).toEqual([name]);
    },
  );

  it.each([
    ['锦州市果树农场', '锦州市果树农场'],
    ['三、泰和县高新产业园区', '泰和县高新产业园区'],
    ['孟村回族自治县东西部协作情况', '孟村回族自治县'],
    ['曹杨新村街道', '曹杨新村街道'],
    ['龙胜各族自治县2022年', '龙胜各族自治县'],
    ['庞各庄镇', '庞各庄镇'],
  ])('are whole names, not parts of them that are others: %s', (text, name) => {
    const named = (one: string) => (one === name ? { widest: 3, narrowest: 4 } : null);
    expect(placesInText(text, placeBySuffix, named).places.map((one) => one.name)).toEqual([name]);
  });

  it('are those whose parks a title counts', () => {
    expect(named('六盘水市水城区产业园区建设情况')).toEqual(['六盘水市 > 水城区']);
  });

  it.each([
    ['盘州市盘关镇贾西村村民委员会', '贾西村'],
    ['水城区双水中心社区', '中心社区'],
    ['水城区双水街道便民服务中心', '双水街道'],
    ['水城区双水社区服务中心', '双水社区'],
    ['盘州市盘关镇农业服务中心', '盘关镇'],
    ['六枝特区新场乡政务服务中心', '新场乡'],
    ['盘州市贾西村便民服务中心', '贾西村'],
    ['中山市石岐街道办事处', '石岐街道'],
  ])('are those that a committee or an office of a place is called after: %s', (text, name) => {
    expect(named(text).join()).toContain(name);
  });
});
