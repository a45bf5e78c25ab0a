/** A text as it may stand in HTML. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const style = `body{margin:0;background:#f5f4f0;color:#1a2123;font:17px/1.55 "PingFang SC","Noto Sans CJK SC",system-ui,sans-serif}
main{max-width:480px;margin:0 auto;padding:16px}h1{font-size:24px;line-height:1.4;margin:0;padding:18px 20px;border-radius:14px;background:#0d4f63;color:#fff}
h2{font-size:20px;margin:24px 0 8px}ul{list-style:none;margin:0;padding:0 16px;background:#fff;border:1px solid #dedad1;border-radius:12px}
li{display:flex;justify-content:space-between;align-items:center;min-height:56px;border-bottom:1px solid #dedad1}li:last-child{border:0}
li span{display:block;font-size:15px;color:#465054}a{color:#0d4f63;font-weight:600}li a{display:inline-block;padding:12px 0 12px 16px;white-space:nowrap}
.go{display:block;margin-top:16px;padding:14px;border-radius:10px;background:#0d4f63;color:#fff;text-align:center;text-decoration:none;font-size:18px}
.go.line{margin-top:10px;background:#fff;color:#0d4f63;box-shadow:inset 0 0 0 1.5px #0d4f63}`;

/** A page in plain HTML, without scripts, for phones that have nothing of ours; `body` is escaped already. */
export const smallPage = (title: string, body: string): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(title)}</title><style>${style}</style></head><body><main>${body}</main></body></html>`;
