import { Controller, Get, Headers, Res } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { boardApi } from '@linli/shared/board/board.api';
import { liveMessage } from '@linli/shared/board/board.contract';
import { faultOf, id } from '@linli/shared/contract';
import type { Actor } from '@linli/shared/people/people.rules';
import type { FastifyReply } from 'fastify';
import { Allow, Me } from '../platform/http/allow';
import { objectSchema } from '../platform/http/contract.dto';
import { LiveStreams } from './live.streams';

/** Bytes that may wait for a reader. */
const mostUnread = 1_000_000;

@Controller()
export class LiveController {
  constructor(private readonly streams: LiveStreams) {}

  /** Server-sent events (HTML, 9.2), each `data` a live message; resumed by `Last-Event-ID`. */
  @Get(boardApi.live.path)
  @ApiResponse({ status: 200, content: { 'text/event-stream': { schema: objectSchema(liveMessage) } } })
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  live(
    @Me() me: Actor,
    @Headers('last-event-id') last: string | undefined,
    @Res() reply: FastifyReply,
  ): void {
    const { raw } = reply;
    const lastId = last !== undefined && !faultOf(id(), last) ? last : null;
    const close = this.streams.open(me, lastId, {
      write: (text) => {
        begin(reply);
        // Whoever does not read is let go, and told on coming back.
        if (raw.writableLength > mostUnread) raw.destroy();
        else if (!raw.writableEnded && !raw.destroyed) raw.write(text);
      },
      end: () => raw.end(),
    });
    if (raw.closed) close();
    else raw.once('close', close);
  }
}

/** Takes the answer over from Fastify with the first word of it; a refusal before that is answered like any other. */
function begin(reply: FastifyReply): void {
  if (reply.sent) return;
  reply.hijack();
  reply.raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache, no-transform',
    // A proxy that collects an answer before it passes it on would keep all of this back.
    'x-accel-buffering': 'no',
  });
}
