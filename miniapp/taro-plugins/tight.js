// Takes the blank space between the tags out of the phone's templates. Taro's own way to do so reads them as HTML,
// where <input> has no end tag; WeChat's compiler then refuses the whole template.
const { RawSource } = require('webpack').sources;

const tight = (wxml) => wxml.replace(/>\s+</g, '><').replace(/\s+/g, ' ').replace(/ \/>/g, '/>').trim();

module.exports = (ctx) => {
  ctx.modifyBuildAssets(({ assets }) => {
    for (const name of Object.keys(assets))
      if (name.endsWith('.wxml')) assets[name] = new RawSource(tight(String(assets[name].source())));
  });
};
