import { Controller, Get, Module } from '@nestjs/common';
import { Allow } from '../platform/http/allow';
import { Db } from '../platform/db/db';

/** Whether the process lives, and whether it can serve. */
@Controller('health')
export class HealthController {
  constructor(private readonly db: Db) {}

  @Get('live')
  @Allow('anyone')
  live(): { live: true } {
    return { live: true };
  }

  /** Ready once the database answers and its schema is there. */
  @Get('ready')
  @Allow('anyone')
  async ready(): Promise<{ ready: true }> {
    await this.db.read(({ rows }) => rows.query('select 1 from place limit 1'));
    return { ready: true };
  }
}

@Module({ controllers: [HealthController] })
export class HealthModule {}
