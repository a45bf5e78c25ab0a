import { Module } from '@nestjs/common';
import { CertificateModule } from '../certificate/certificate.module';
import { DocumentModule } from '../document/document.module';
import { PlaceModule } from '../place/place.module';
import { TrainingCertificateController } from './certificate.controller';
import { CertificateLinks } from './certificate.links';
import { GuestController } from './guest.controller';
import { GuestQueries } from './guest.queries';
import { GuestService } from './guest.service';
import { MaterialController } from './material.controller';
import { MaterialLinks } from './material.links';
import { TrainingController } from './training.controller';
import { TrainingListener } from './training.listener';
import { TrainingQueries } from './training.queries';
import { TrainingRepository } from './training.repository';
import { TrainingService } from './training.service';

@Module({
  imports: [PlaceModule, CertificateModule, DocumentModule],
  controllers: [TrainingCertificateController, MaterialController, GuestController, TrainingController],
  providers: [
    TrainingService,
    TrainingRepository,
    TrainingQueries,
    TrainingListener,
    GuestService,
    GuestQueries,
    CertificateLinks,
    MaterialLinks,
  ],
  exports: [TrainingQueries],
})
export class TrainingModule {}
