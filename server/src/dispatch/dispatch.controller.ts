import { Controller, Query } from '@nestjs/common';
import { dispatchApi } from '@linli/shared/dispatch/dispatch.api';
import {
  askCategories,
  categories,
  type AskCategories,
  type Categories,
} from '@linli/shared/dispatch/dispatch.contract';
import { dispatchFieldWords } from '@linli/shared/dispatch/dispatch.words';
import { Db } from '../platform/db/db';
import { Allow } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { DispatchRepository } from './dispatch.repository';

@Contract(askCategories, dispatchFieldWords)
export class AskCategoriesDto {}
export interface AskCategoriesDto extends AskCategories {}

@Controller()
export class DispatchController {
  constructor(
    private readonly db: Db,
    private readonly rules: DispatchRepository,
  ) {}

  @Answers(dispatchApi.categories, categories)
  @Allow('anyone')
  async categories(@Query() { place }: AskCategoriesDto): Promise<Categories> {
    const rows = await this.db.read((read) => this.rules.categoriesAt(read, place));
    return {
      categories: rows.map(({ code, name, icon, hint, tile, visibility, urgent }) => ({
        code,
        name,
        icon,
        hint,
        tile,
        visibility,
        urgent,
      })),
    };
  }
}
