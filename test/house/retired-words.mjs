/**
 * Words that were given up, and what is said instead: `pattern` is matched against a name taken apart into lower-case
 * words, with a blank before and after; `only` and `except` against the path of the file (`except` also the name).
 */
export const RETIRED_NAMES = [
  { pattern: / stretch(es)? /u, instead: 'say interval' },
  { pattern: / borders /u, instead: 'say boundaries', except: /^src\/web\// },
  { pattern: / touched /u, instead: 'say dirty' },
  { pattern: / behind /u, instead: 'say provenance' },
  {
    pattern: / settle[drs]? | settling /u,
    instead: 'name the effect: decide, apply, wait for …',
    except: /allSettled/u,
  },
  { pattern: / lineages? /u, instead: 'say canonical id or succession' },
  { pattern: / quick (rows?|figures?) /u, instead: 'say fast path' },
  { pattern: / saying /u, instead: 'say row template' },
  { pattern: / half figures? /u, instead: 'say incomplete observations' },
  { pattern: / in turns | turns /u, instead: 'say yield to the event loop' },
  { pattern: / likeness /u, instead: 'say similarity' },
  { pattern: / take (in|rows?) | taken in /u, instead: 'say import or map' },
  { pattern: / tells? | telling | told /u, instead: 'say describe' },
  { pattern: / kept plans? /u, instead: 'say prepared statement' },
  { pattern: / young objects? /u, instead: 'say V8 flags' },
  { pattern: /^ ask [a-z]/u, instead: 'say load' },
  { pattern: / beside /u, instead: 'say swap table, or outside the cells' },
  { pattern: / unchanged store /u, instead: 'say freshness' },
  { pattern: / thing s? /u, instead: 'say record' },
  { pattern: / backing /u, instead: 'say provenance' },
];

/** Phrases that make a reviewer stop; searched for in comments and in text that people read. */
export const RETIRED_PHRASES = [
  { pattern: /\bwhoever\b/iu, instead: 'name the person: the caller, the client, the operator' },
  { pattern: /\b(is|are|was|were) told\b/iu, instead: 'say reported, shown, listed, described' },
  { pattern: /\btold (by|to|in|with)\b/iu, instead: 'say reported, shown, described' },
  { pattern: /\btaken in\b/iu, instead: 'say imported' },
  { pattern: /\bspeaks? about\b/iu, instead: 'say covers, describes' },
  { pattern: /\bmend(s|ed|ing)?\b/iu, instead: 'say fix, repair, correct' },
  { pattern: /\bcomes? to (?=\d|the (sum|total|amount)|what)/iu, instead: 'say amounts to, equals' },
  { pattern: /\brule \d+ of the domain\b/iu, instead: 'say the rule in words' },
  // Columns of files go on accepting the word.
  { pattern: /协作项目群/u, instead: '协作关系', except: /^src\/ingestion\/column\// },
  { pattern: /查询台/u, instead: '查询工具' },
  { pattern: /越往中间越细/u, instead: '由外向内逐级细化' },
  { pattern: /再取一页/u, instead: '加载更多' },
  { pattern: /这个问题没有答案/u, instead: '查询失败' },
  { pattern: /有数下级/u, instead: '已报送下级' },
  { pattern: /从未上报过/u, instead: '尚未报送' },
  { pattern: /帮扶方/u, instead: '支援方', except: /^(src\/ingestion|test)\// },
];
