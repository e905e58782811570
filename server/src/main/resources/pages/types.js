/**
 * The shapes that the server speaks, for readers and for type checking; nothing runs here.
 *
 * @typedef {{exhibit: string, row: number}} EvidenceRow
 * @typedef {{kind: string, value: string}} Identifier
 * @typedef {{role: string, title: string, author: string, grading: string,
 *   evidence: EvidenceRow[]}} RoleClaim
 * @typedef {{tlp: string, agency: string, caseReference: string}} Marking
 * @typedef {{kind: string, text: string}} Notice
 * @typedef {{id: string, kind: string, caption: string, identifiers: Identifier[],
 *   roles: RoleClaim[], properties: Record<string, unknown>, markings: Marking[], degree: number,
 *   identity: string | null, protected: boolean, masked: boolean, evidence: EvidenceRow[],
 *   notice: Notice | null}} Entity
 * @typedef {{currency: string, amount: string}} Money
 * @typedef {{id: string, kind: string, from: string, to: string, count: number,
 *   first: string | null, last: string | null, totals: Money[],
 *   properties?: Record<string, unknown>, evidence: EvidenceRow[], evidenceCount?: number}} Link
 * @typedef {{entity: string, kind: string, shown: number, total: number, order: string}} Cut
 * @typedef {{entities: Entity[], links: Link[], truncated: Cut[]}} Graph
 * @typedef {{id: string, kind: string, from: string, to: string, at: string, zone: string,
 *   money: Money | null, properties: Record<string, unknown>,
 *   evidence: EvidenceRow[]}} LinkEvent
 * @typedef {{sha256: string, reference: string, fileName: string, tlp: string, agency: string,
 *   caseReference: string}} Exhibit
 * @typedef {{exhibit: Exhibit, row: number, text: string | null, withheld: boolean}}
 *   EvidenceText
 * @typedef {{link: string, from: string, to: string, at: string, amount: string,
 *   currency: string, evidence: EvidenceRow[]}} Hop
 * @typedef {{hops: Hop[], start: string, end: string}} Trail
 * @typedef {{trails: Trail[], entities: Entity[], truncated: Cut[]}} Trails
 * @typedef {{left: string, right: string, decision: string, rule: string, reason: string,
 *   author: string, at: string, reverted: boolean, shared: string | null,
 *   evidence: EvidenceRow[]}} Judgement
 * @typedef {{id: string, profiles: Entity[], judgements: Judgement[]}} IdentityWhy
 * @typedef {{id: string, run: string, rank: number, score: number,
 *   members: {entity: Entity, why: string[]}[], identifiers: Identifier[],
 *   reasons: {code: string, text: string, points: number}[], findings: string[],
 *   exhibits: string[], links: Link[], truncated: Cut[]}} Network
 * @typedef {{user: string, role: string, agency: string, seesProtected: boolean}} Caller
 * @typedef {{entity: Entity, sharedBy: string[], links: Link[], degree: number}} Shared
 */
export {};
