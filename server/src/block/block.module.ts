import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module';
import { BlockRepository } from './block.repository';
import { BlockService } from './block.service';

@Module({
  imports: [PeopleModule],
  providers: [BlockService, BlockRepository],
  exports: [BlockService],
})
export class BlockModule {}
