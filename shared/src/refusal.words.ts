interface RefusalRow {
  status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 503;
  words: string;
}

const table = <const T extends Record<string, RefusalRow>>(rows: T): Record<keyof T, RefusalRow> => rows;

/** Every "no" in the system: its HTTP status and the words a person reads. */
export const refusals = table({
  'field.wrong': { status: 400, words: '有几处要改一改，改好再交，填过的都还在' },
  'key.missing': { status: 400, words: '这次提交缺少编号，请更新后再试' },
  'key.malformed': { status: 400, words: '这次提交的编号不对，请更新后再试' },
  'key.reused': { status: 422, words: '同一个编号交了两份不一样的内容，请重新打开再填' },
  'key.busy': { status: 409, words: '上一次提交还在处理，请等一两秒' },
  'request.too_big': { status: 413, words: '内容太大了，请删减后再交' },
  'request.not_understood': { status: 400, words: '没看懂这次提交，请更新后再试' },
  'request.too_often': { status: 429, words: '点得太快了，过一分钟再试' },
  'route.missing': { status: 404, words: '没有这个页面' },

  'session.missing': { status: 401, words: '请先登录' },
  'session.ended': { status: 401, words: '登录过期了，请重新登录' },
  'session.another': { status: 409, words: '这台手机换了人登录，这一件等原来的人登录再交' },
  'role.not_yours': { status: 403, words: '这件事要由负责的人来做' },
  'wechat.refused': { status: 401, words: '微信没有认出这次登录，请再试一次' },
  'wechat.unreachable': { status: 503, words: '暂时连不上微信，请过一会儿再试' },
  'wechat.risky': { status: 403, words: '微信暂时不让这个账号登录，可以打社区电话办' },

  'pass.unknown': { status: 404, words: '没有这个登录码，请看看是不是抄错了' },
  'pass.over': { status: 409, words: '登录码过了两分钟，请在电脑上换一个' },
  'pass.used': { status: 409, words: '这个登录码已经用过了' },
  'pass.waiting': { status: 409, words: '还没有确认，请先在手机上点确认' },
  'pass.phone_only': { status: 403, words: '请在手机上的小程序里确认' },
  'pass.elsewhere': { status: 403, words: '登录码只能在显示它的那个浏览器里用' },

  'invitation.unknown': { status: 404, words: '没有这个邀请码，请看看是不是抄错了' },
  'invitation.over': { status: 409, words: '邀请码过期了，请向发的人再要一个' },
  'invitation.used': { status: 409, words: '邀请码已经用过了' },
  'invitation.other_phone': { status: 403, words: '这个邀请是发给另一个手机号的' },
  'invitation.not_yours': { status: 403, words: '您只能邀请自己辖区里的人，职责也不能比自己高' },
  'appointment.missing': { status: 404, words: '没有找到这项任职' },
  'leave.missing': { status: 404, words: '没有找到这次请假' },
  'leave.overlaps': { status: 409, words: '这几天已经请过假了' },
  'leave.substitute': { status: 422, words: '代班的人要在同一个社区任职，也不能是本人' },

  'person.blocked': {
    status: 403,
    words: '您报事暂停到 {until}，原因：{reason}。有异议可以在“我的”里申诉，急事请打社区电话',
  },
  'person.missing': { status: 404, words: '没有找到这个人' },
  'person.leaving': { status: 409, words: '您已申请注销，24 小时内可以撤回' },
  'person.not_leaving': { status: 409, words: '没有可以撤回的注销申请，或者已经过了 24 小时' },
  'block.missing': { status: 404, words: '没有找到这次限制' },
  'block.appealed': { status: 409, words: '已经申诉过了，社区会答复您' },

  'sign.unknown': { status: 404, words: '这个码没认出来，可能贴错了，请选小区和楼号，或打社区电话' },
  'sign.revoked': { status: 409, words: '这块牌子已经换新了，请扫新牌子，或选小区和楼号' },
  'sign.no_mini_code': { status: 503, words: '微信现在画不出小程序码，先选普通二维码，或者过一会儿再试' },
  'sign.none': { status: 404, words: '这个小区还没有发过门牌码，请先发码' },
  'place.missing': { status: 404, words: '没有找到这个地方' },
  'place.closed': { status: 409, words: '{name}已经停用，不再收报事，请打社区电话' },
  'place.needs_entrance': { status: 422, words: '这栋楼分在两个网格，请选单元' },
  'place.not_a_door': { status: 422, words: '请选到楼号、单元或具体的地方' },

  'photo.too_big': { status: 413, words: '这张照片超过 10 MB，请换一张小的' },
  'photo.too_many_pixels': { status: 413, words: '这张照片超过 4000 万像素，请换一张小的' },
  'photo.not_a_picture': { status: 415, words: '这个文件不是照片，请选 JPG、PNG 或 WebP' },
  'photo.missing': { status: 404, words: '照片没找到，可能已经删掉了' },
  'recording.too_long': { status: 413, words: '录音最多 {limit} 秒，请说短一点，再录一次' },
  'recording.too_big': { status: 413, words: '这段录音超过 2 MB，请重新录一次' },
  'recording.not_a_sound': { status: 415, words: '这个文件不是录音，请重新录一次' },
  'recording.missing': { status: 404, words: '录音没找到，可能已经删掉了，请重新录一次' },
  'link.over': { status: 403, words: '链接过期了，请刷新页面' },

  'category.missing': { status: 422, words: '没有这一类，请重新选' },
  'ticket.missing': { status: 404, words: '没有找到这件事' },
  'ticket.too_many': { status: 429, words: '一小时内报了 {limit} 件了，急事请直接打电话' },
  'ticket.changed': { status: 409, words: '这件事刚有新进展，请看过再办' },
  'ticket.joined': { status: 409, words: '您已经在跟进这件事了' },
  'ticket.no_target': { status: 422, words: '没有找到要并到的那件事，请核对编号' },
  'move.not_now': { status: 409, words: '这件事现在不能这样办，请刷新看看进展' },
  'move.not_yours': { status: 403, words: '这一步要由别人来办' },
  'move.no_such_unit': { status: 422, words: '不能转到这里，请重新选' },
  'move.nobody': { status: 409, words: '那里今天没有人当班，请换一处' },
  'refer.top': { status: 409, words: '已经请街道定了，请等街道答复' },
  'plan.no_date': { status: 422, words: '没有这一天，请重新选' },
  'plan.past': { status: 422, words: '要选今天以后的日子' },
  'plan.order': { status: 422, words: '节点要按日子先后排，一天一个' },
  'plan.far': { status: 422, words: '最远排到 {years} 年以内' },
  'plan.day_come': { status: 409, words: '计划里的第一天已经到了，请不同意，让办理人重新排' },
  'milestone.gone': { status: 422, words: '这个节点已经办到了，或者改掉了，请刷新再选' },
  'day.cleared': { status: 409, words: '今天已经有人清零过了' },
  'parked.missing': { status: 404, words: '没有找到，可能已经重新办过了' },
  'period.running': { status: 422, words: '这个月还没过完，过完再封账' },
  'period.closed': { status: 409, words: '这个月已经封账了' },
  'period.busy': { status: 409, words: '还有进展没算进来，过一分钟再封账' },
  'exclusion.not_late': { status: 422, words: '这个期限没有超期，不用申请' },
  'exclusion.asked': { status: 409, words: '这个期限已经申请过了' },
  'exclusion.missing': { status: 404, words: '没有这份申请' },
  'exclusion.yours': { status: 403, words: '自己申请的、自己办过的，要由别人来定' },
  'exclusion.decided': { status: 409, words: '这份申请已经定过了' },
  'figures.missing': { status: 404, words: '没有这个地方的数字' },
  'urge.today': { status: 409, words: '今天已经催过了，明天可以再催' },
  'rating.closed': { status: 409, words: '评价已经截止了' },
  'rating.fixed': { status: 409, words: '评价满三天，不能再改了' },
  'check.missing': { status: 404, words: '没有找到要看的内容' },
  'check.decided': { status: 409, words: '已经有人看过了，刷新一下' },
  'complaint.twice': { status: 409, words: '您已经反映过了，社区会看' },
  'complaint.hidden': { status: 409, words: '这些内容已经不公开了，谢谢您提醒' },
  'reveal.none': { status: 404, words: '没有留电话' },
});

export type RefusalCode = keyof typeof refusals;

/** What a person reads when something broke that is not theirs to mend. */
export const bugWords = '系统出了点问题，填的都还在，请过一会儿再试，或打社区电话';
