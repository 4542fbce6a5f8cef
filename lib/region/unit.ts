import type { PlainDate } from '../dates'

/** 部门、乡镇街道、功能区、下级政府: what kind of organ reports to the government that adds up. */
export const UNIT_KINDS = ['department', 'township', 'zone', 'lower_government'] as const
export type UnitKind = (typeof UNIT_KINDS)[number]

/** An organ that reports; it exists from its first day to its last, or from before the ledger and on where they are not known. */
export type Unit = {
  id: number
  name: string
  shortName: string
  kind: UnitKind
  /** The unit to which it belongs; null where it belongs to the government itself. */
  parentId: number | null
  firstDay: PlainDate | null
  lastDay: PlainDate | null
}

/** 合并、分立、撤销、划转: what became of a unit. A change of its name alone is a former name, no succession. */
export const SUCCESSION_KINDS = ['merged', 'split', 'abolished', 'transferred'] as const
type SuccessionKind = (typeof SUCCESSION_KINDS)[number]

/** `successorId` is null where nobody took a unit's work over. */
export type Succession = { kind: SuccessionKind; unitId: number; successorId: number | null; happenedOn: PlainDate }
