import { Module, type DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { CalendarModule } from './calendar/calendar.module';
import { DeadlineModule } from './deadline/deadline.module';
import { DispatchModule } from './dispatch/dispatch.module';
import { DoorModule } from './door/door.module';
import { HandlingModule } from './handling/handling.module';
import { HealthModule } from './health/health.module';
import { NoticeModule } from './notice/notice.module';
import { BlockModule } from './block/block.module';
import { InvitationModule } from './invitation/invitation.module';
import { LeaveModule } from './leave/leave.module';
import { PeopleModule } from './people/people.module';
import { PhotoModule } from './photo/photo.module';
import { PlaceModule } from './place/place.module';
import { CONFIG, type Config } from './platform/config';
import { PlatformModule } from './platform/platform.module';
import { SessionModule } from './session/session.module';
import { SignModule } from './sign/sign.module';
import { StaffModule } from './staff/staff.module';
import { TicketModule } from './ticket/ticket.module';

/** Never in a log: what opens a session, a phone, a file or an invitation. Queries are left out whole: they may carry any of these. */
const redacted = ['req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]'];

/** A request as the log knows it: its address without what follows the question mark. */
const withoutQuery = <R extends { url: string; query?: unknown }>({ query: _, ...request }: R) => ({
  ...request,
  url: request.url.split('?')[0],
});

/** The table of contents: every feature of the house, lowest first. */
@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        {
          module: class ConfigModule {},
          global: true,
          providers: [{ provide: CONFIG, useValue: config }],
          exports: [CONFIG],
        },
        LoggerModule.forRoot({
          pinoHttp: {
            level: config.logLevel,
            redact: redacted,
            serializers: { req: withoutQuery },
            autoLogging: { ignore: ({ url }) => url?.startsWith('/api/health') ?? false },
          },
        }),
        PlatformModule,
        HealthModule,
        PlaceModule,
        PeopleModule,
        InvitationModule,
        LeaveModule,
        BlockModule,
        SessionModule,
        CalendarModule,
        DeadlineModule,
        DispatchModule,
        PhotoModule,
        TicketModule,
        HandlingModule,
        StaffModule,
        SignModule,
        NoticeModule,
        DoorModule,
      ],
    };
  }
}
