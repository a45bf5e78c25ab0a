const path = require('node:path');

module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        // every engine we name reads these as they are; one fault of old Safaris is mended by itself
        exclude: ['transform-parameters', 'transform-destructuring'],
        include: ['bugfix/transform-safari-id-destructuring-collision-in-function-expression'],
      },
    ],
  ],
  plugins: [path.join(__dirname, 'taro-plugins', 'pure-tables.js')],
};
