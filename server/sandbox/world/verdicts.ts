/** What WeChat thinks of something; only `suggest` is to be acted on. */
export interface Verdict {
  readonly suggest: 'pass' | 'review' | 'risky';
  readonly label: number;
}

/** Words that bring a verdict. */
export interface WordRule extends Verdict {
  readonly contains: string;
}

/** A picture or recording that brings a verdict: by words in its address or in a PNG's text, by its hash, or by whose it is. */
export interface MediaRule extends Verdict {
  readonly match: { readonly contains?: string; readonly sha256?: string; readonly openid?: string };
}

const words: readonly WordRule[] = [
  { contains: '【违规】', suggest: 'risky', label: 20006 },
  { contains: '【广告】', suggest: 'risky', label: 10001 },
  { contains: '【待审】', suggest: 'review', label: 21000 },
];

const fine: Verdict = { suggest: 'pass', label: 100 };

/** The rules by which the stand-in judges. */
export class Verdicts {
  /** Of texts, and of words in pictures. */
  words: readonly WordRule[] = words;
  media: readonly MediaRule[] = [];
  /** Words that a service message may not contain (45168). */
  unsendable: readonly string[] = ['【敏感】'];

  /** The first rule that speaks, with the words that made it speak. */
  ofWords(text: string): Verdict & { keyword?: string } {
    const rule = this.words.find(({ contains }) => text.includes(contains));
    return rule ? { suggest: rule.suggest, label: rule.label, keyword: rule.contains } : fine;
  }

  /** The verdict on a file: its address and texts in it, its hash in hex, its owner. */
  ofMedia({ text, sha256, openid }: { text: string; sha256: string; openid: string }): Verdict {
    const rule = this.media.find(
      ({ match }) =>
        (match.contains === undefined || text.includes(match.contains)) &&
        (match.sha256 === undefined || match.sha256 === sha256) &&
        (match.openid === undefined || match.openid === openid),
    );
    return rule ? { suggest: rule.suggest, label: rule.label } : this.ofWords(text);
  }
}
