/** Ids of parties → the names a reader knows them by, in the language of the interface. */

/** Name of a party, several joined with +; null stays null. */
export type PartyNames = (party: string | null) => string | null

/** Names by a dictionary of ids; an id it does not know stands for itself. */
export const partyNames =
  (nameOf: (id: string) => string | null): PartyNames =>
  party =>
    party === null
      ? null
      : party
          .split('+')
          .map(id => nameOf(id) ?? id)
          .join(' + ')
