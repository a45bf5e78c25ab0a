import { ValidationPipe } from '@nestjs/common';
import { faultWords } from '@linli/shared/contract.words';
import { Refusal } from '@linli/shared/refusal';
import type { ValidationError } from 'class-validator';

const wordsOf = ({ property, constraints = {} }: ValidationError): string =>
  constraints.contract ?? faultWords({ why: 'unknown' }, property);

/** Checks every body against its DTO through class-validator: unknown fields are refused, each fault has its words. */
export const contractPipe = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    exceptionFactory: (errors) =>
      new Refusal(
        'field.wrong',
        {},
        Object.fromEntries(errors.map((error) => [error.property, wordsOf(error)])),
      ),
  });
