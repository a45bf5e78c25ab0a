import { Controller, Get, Module, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../platform/http/allow';
import { Readiness } from './readiness.queries';

/** Whether the process lives, and whether it can serve. */
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** Answers as long as the process turns; asks nobody else, so that no trouble elsewhere has it started anew. */
  @Get('live')
  @Allow('anyone')
  live(): { live: true } {
    return { live: true };
  }

  /** Ready while the database answers and knows this release's schema, files can be kept, and nobody told us to go; else 503 says what lacks. */
  @Get('ready')
  @Allow('anyone')
  async ready(
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ ready: boolean; lacks?: string[] }> {
    const lacks = await this.readiness.lacks();
    if (!lacks.length) return { ready: true };
    void reply.status(503);
    return { ready: false, lacks };
  }
}

@Module({ controllers: [HealthController], providers: [Readiness] })
export class HealthModule {}
