/** How WeChat lays out its own components before a style sheet of the app speaks, as far as this app relies on it. */
export const wechatSheet = `
  body { margin: 0; overflow-x: hidden }
  wx-view, wx-scroll-view, wx-form, wx-input, root { display: block }
  wx-text, wx-label { display: inline }
  wx-image { display: inline-block; width: 320px; height: 240px; overflow: hidden }
  wx-image > img { display: block; width: 100%; height: 100% }
  wx-button { position: relative; display: block; box-sizing: border-box; margin-left: auto; margin-right: auto;
    padding: 0 14px; overflow: hidden; border-radius: 5px; background: #f8f8f8; color: #000; font-size: 18px;
    line-height: 2.55555556; text-align: center; text-decoration: none; cursor: pointer }
  wx-button::after { content: ""; position: absolute; inset: 0; pointer-events: none }
  wx-input { height: 1.4rem; overflow: hidden; text-overflow: clip }
  wx-textarea { display: block; position: relative; width: 300px; height: 150px }
  wx-input > input, wx-textarea > textarea { box-sizing: border-box; width: 100%; height: 100%; min-height: inherit;
    margin: 0; padding: 0; border: 0; outline: 0; background: none; color: inherit; font: inherit; resize: none }
`;
