import {
  addressParts,
  afterName,
  namedIn,
  plainAddress,
  plainNumber,
} from '@linli/shared/intake/address.words';
import type { ForeignLine } from '@linli/shared/intake/foreign.contract';
import { doorCodeFrom, readSpokenCode } from '@linli/shared/place/door-code.rules';
import type { NamedPlace, PlaceQueries } from '../place/place.queries';
import type { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';

/** Where a line is: a door, a building, or no more than the compound. */
export interface Whereabouts {
  readonly placeId: string;
  readonly path: string;
}

type Told = Pick<ForeignLine, 'door' | 'spoken' | 'compound' | 'building' | 'entrance' | 'address'>;

/** Finds the places that lines of one district tell of; what it looked up once it remembers for the next line. */
export class Atlas {
  private compounds: Promise<NamedPlace[]> | undefined;
  private readonly doors = new Map<string, Promise<NamedPlace[]>>();
  private readonly shared = new Map<string, Promise<boolean>>();

  constructor(
    private readonly places: PlaceService,
    private readonly queries: PlaceQueries,
    private readonly read: Read,
    private readonly districtId: string,
  ) {}

  /** By a sign's code, else by its spoken code, else by compound and number, else by an address; null where none is known. */
  async find(told: Told): Promise<Whereabouts | null> {
    const signed =
      (await this.bySign(told.door, doorCodeFrom)) ?? (await this.bySign(told.spoken, readSpokenCode));
    if (signed) return signed;
    this.compounds ??= this.queries.compoundsOf(this.read, this.districtId);
    const compound = namedIn(told.compound ?? told.address ?? '', await this.compounds);
    return compound && (await this.within(compound, told));
  }

  private async bySign(
    said: string | undefined,
    code: (said: string) => string | null,
  ): Promise<Whereabouts | null> {
    const placeId = said ? await this.queries.bySign(this.read, this.districtId, code(said)) : null;
    return placeId ? { placeId, path: await this.places.pathOf(this.read, placeId) } : null;
  }

  private async within(compound: NamedPlace, told: Told): Promise<Whereabouts> {
    const address = told.address ? afterName(told.address, compound) : '';
    const parts = addressParts(address);
    const building = told.building ? plainNumber(told.building) : parts.building;
    const entrance = told.entrance ? plainNumber(told.entrance) : parts.entrance;
    const doors = await this.doorsOf(compound);
    const known = doors.find((door) => door.kind === 'building' && numberOf(door) === building);
    const door = doors.find((each) => each.parentId === known?.id && numberOf(each) === entrance);
    const open = doors.find(
      ({ kind, name }) => kind === 'open_place' && name.length > 1 && address.includes(plainAddress(name)),
    );
    const found = door ?? (known && (await this.inOneGrid(known)) ? known : null) ?? (known ? null : open);
    const { id: placeId, path } = found ?? compound;
    return { placeId, path };
  }

  private doorsOf({ id, path }: NamedPlace): Promise<NamedPlace[]> {
    const doors = this.doors.get(id) ?? this.queries.doorsBelow(this.read, path);
    this.doors.set(id, doors);
    return doors;
  }

  /** A building across two grids does not say who comes; the community decides then. */
  private inOneGrid({ id }: NamedPlace): Promise<boolean> {
    const known =
      this.shared.get(id) ?? this.places.chainOf(this.read, id).then(({ grids }) => grids.length <= 1);
    this.shared.set(id, known);
    return known;
  }
}

const numberOf = ({ number, name }: NamedPlace): string => plainNumber(number ?? name);
