import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module';
import { PlaceModule } from '../place/place.module';
import { DocumentController } from './document.controller';
import { DocumentFiles } from './document.files';
import { DocumentService } from './document.service';
import { DocumentSweep } from './document.sweep';

@Module({
  imports: [PlaceModule, PeopleModule],
  controllers: [DocumentController],
  providers: [DocumentService, DocumentFiles, DocumentSweep],
  exports: [DocumentService, DocumentFiles],
})
export class DocumentModule {}
