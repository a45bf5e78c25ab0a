/** What the stand-in's own page says. */
export const pageWords = {
  title: '微信替身',
  about: '这里代替微信的服务器，只在这台电脑上演示和测试用。换人登录请在邻里的演示页里选；下面是能选的人。',
  name: '姓名',
  what: '身份',
  phone: '手机号',
  key: '代号',
};
