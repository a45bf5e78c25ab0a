import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { Replay } from './once';

/** Sends a stored answer as it was, and says that it is one. */
@Injectable()
export class ReplayInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      map((answer: unknown) => {
        if (!(answer instanceof Replay)) return answer;
        void context.switchToHttp().getResponse<FastifyReply>().header('Idempotent-Replayed', 'true');
        return answer.body;
      }),
    );
  }
}
