/** What the stand-in's own pages say. */
export const pageWords = {
  title: '微信替身',
  about: '这里代替微信的服务器，只在这台电脑上演示和测试用。换人登录请在邻里的演示页里选；下面是能选的人。',
  name: '姓名',
  what: '身份',
  phone: '手机号',
  key: '代号',
  outbox: '服务通知',
  outboxAbout: '邻里让微信送出的服务通知，最新的在上面；在真的微信里，它们出现在收信人的“服务通知”里。',
  outboxEmpty: '还没有送出过服务通知。有人同意接收以后，事情一有进展，这里就会有。',
  to: '收信人',
  opens: '点开到',
  back: '回到能选的人',
  privacyContract: '《邻里用户隐私保护指引》',
};
