/** The text columns of a table that are anonymised after a case's retention period, and those that are kept. */
type TextColumns = { anonymised: readonly string[]; kept: readonly string[] }

const columns = (anonymised: string, kept: string): TextColumns => ({
  anonymised: anonymised.split(' ').filter(Boolean),
  kept: kept.split(' ').filter(Boolean),
})

/** Letters, whether about a request or about another matter. */
export const LETTER_TABLES = {
  letters: columns('content corrects_because', 'kind outcome wording drafted_on discarded_on'),
  letter_submissions: columns('content document', 'submitted_on content_hash recalled_on'),
  letter_decisions: columns('remarks', 'verdict place decided_on at'),
  letter_signatures: columns('document', 'number series dated_on sha256 pdf_sha256 signed_by noun at'),
  letter_voids: columns('reason', 'voided_on voided_by at'),
  letter_services: columns('tracking_number place receipt', 'route served_on received_on staff_name'),
} as const satisfies Record<string, TextColumns>

/**
 * The tables of a request. Numbers, days, codes and the staff who acted are kept, since lists and figures need them.
 * Free text is anonymised, since it may name a person.
 */
export const OF_REQUEST = {
  disclosure_requests: columns(
    'phone address email description note confirmation',
    'number own_number channel arrived_on confirmed_on received_on applicant_kind form_wanted route_wanted',
  ),
  confirmation_attempts: columns('details', 'attempted_on attempted_by'),
  clarifications: columns('items response irregular_because', 'noticed_on respond_by notice_number responded_on'),
  consultations: columns(
    'name matter statement',
    'party sent_on letter_received_on respond_by letter_number answered_on answer',
  ),
  extensions: columns('reasons irregular_because', 'approved_by approved_on notified_on notice_number'),
  reasons_requests: columns(
    'facts statement irregular_because delay_irregular_because',
    'asked_on respond_by judged_on delayed_until announced_on',
  ),
  fee_notices: columns('irregular_because', 'basis chosen_by sent_on received_on notice_number paid_on receipt_number'),
  splits: columns('reasons', 'split_on'),
  reopenings: columns('reasons', 'body decision_number received_on reply_by'),
  archivings: columns('', 'archived_on file_number'),
  assignments: columns('note', 'assigned_on'),
  conclusions: columns(
    'tracking_number reason withheld rest search_record earlier_reply directions note',
    'applicant_kind kind outcome concluded_on replied_on served_on service_route reply_number withheld_ground rest_ground responsible_organ',
  ),
  case_gaps: columns('noted mending', 'gap mended_on'),
  ...LETTER_TABLES,
  remedies: columns(
    'note',
    'block body case_number filed_on concluded_on result procedure served_on_organ answered_on appealed_on appeal_concluded_on appeal_result',
  ),
} as const satisfies Record<string, TextColumns>

/** Complaints name their request by its number. */
export const COMPLAINTS = columns('received_from matter result', 'received_on request_number answered_on')
/** What applicants ask for beside information; it has a retention of its own. */
export const OF_MATTER = {
  rectifications: columns(
    'applicant_name contact record requested evidence reason note',
    'received_on request_number due_on decision decided_on corrected_on competent_organ answer_number',
  ),
  publication_suggestions: columns(
    'matter suggested_by reason note',
    'raised_on ground due_on decision decided_on decided_by',
  ),
} as const satisfies Record<string, TextColumns>
/** An applicant keeps a pseudonym. */
export const APPLICANTS = columns('name identity_number organisation_code representative', 'kind identity_document')
/**
 * The files of a request are removed, row and content; of their names the audit trail and the row versions have traces.
 */
export const ATTACHMENT_COLUMNS = columns('name', 'label kind sha256 added_at added_by')

/** The other tables: columns anonymised where they concern a case, and columns without data of applicants. */
const ELSEWHERE: Record<string, TextColumns> = {
  audit_entries: columns('reason before after', 'at staff_name act subject previous_hash hash'),
  row_versions: columns('before', 'relation key'),
  request_search: columns('description applicant representative', 'number'),
  saved_views: columns('address', 'name'),

  api_token_scopes: columns('', 'scope'),
  api_tokens: columns('', 'name token_hash created_at created_by expires_on last_used_at revoked_at'),
  assessments: columns('', 'assessed_on score valid_until note'),
  backup_runs: columns('', 'started_at ended_at way file problem made_by'),
  calendar_days: columns('', 'date holiday'),
  calendar_notices: columns('', 'kind title text entered_on'),
  case_clocks: columns('', 'stage starts_on due_on waiting_until concluded_on'),
  categories: columns('', 'name short_name kind'),
  check_corrections: columns('', 'sha256 cell printed value staff_name at'),
  check_verdicts: columns('', 'organ finding fingerprint verdict reason staff_name at'),
  conclusion_kinds: columns('', 'code'),
  digests: columns('', 'day sent_at'),
  document_amendments: columns('', 'amended_on basis'),
  document_endings: columns('', 'kind ended_on basis'),
  evaluations: columns('', 'kind concluded_on body result'),
  finding_explanations: columns('', 'finding fingerprint explanation staff_name at'),
  historical_figures: columns('', 'figure value'),
  historical_reports: columns('', 'format source'),
  historical_sections: columns('', 'section text'),
  import_headings: columns('', 'kind heading column'),
  import_words: columns('', 'kind column word code'),
  imported_records: columns('', 'subject'),
  imports: columns('', 'kind source staff_name begun_at ended_at undone_at'),
  improvement_measures: columns('', 'measure due_on done_on result'),
  inspections: columns('', 'inspected_on inspector inspected findings'),
  interpretations: columns('', 'form'),
  item_corrections: columns('', 'corrected_on corrected reason'),
  item_search: columns('', 'title document_number'),
  item_submissions: columns('', 'submitted_on intended recalled_on'),
  item_withdrawals: columns('', 'withdrawn_on reason'),
  kept_checks: columns('', 'token file sha256 organ summary content kept_at kept_by kept_until'),
  known_browsers: columns('', 'token_hash last_sign_in_at'),
  leading_group_members: columns('', 'duty position person from_on until_on basis'),
  letter_counts: columns('', 'column_name period_from period_to note'),
  letter_wording_passages: columns('', 'block part label text'),
  letter_wordings: columns('', 'kind origin title kept_on'),
  letter_chain: columns('', 'scope duty name role'),
  letter_numbering: columns('', 'scope pattern'),
  letter_series_starts: columns('', 'series reason staff_name at'),
  letter_steps: columns('', 'duty name role'),
  meetings: columns('', 'held_on topic attended decisions'),
  normative_documents: columns('', 'kind title document_number issued_on valid_until note joint_with'),
  number_sequences: columns('', 'series'),
  outcomes: columns('', 'code outcome_group'),
  organs: columns(
    '',
    'full_name short_name kind level region agency_code disclosure_office address postcode phone email website reviews_since local_report_due fee_resumed_until silence_remedy enquiry_remedy position review_organ review_address review_online court',
  ),
  paper_reviews: columns('', 'reviewers'),
  platform_statistics: columns('', 'measure period_from as_of unit source'),
  platforms: columns('', 'name kind account opened_on closed_on'),
  postings: columns('', 'posted_on address'),
  list_choices: columns('', 'list hidden density'),
  set_up_waivers: columns('', 'step staff_name waived_on'),
  problems: columns('', 'found_on source description'),
  proposals: columns('', 'kind number title received_on answered_on note'),
  public_events: columns('', 'kind title held_on until host note'),
  published_items: columns(
    '',
    'title document_number note formed_on published_on index_number proactive_item disclosure disclosure_reason organ audience summary valid_until topic',
  ),
  recovery_codes: columns('', 'code_hash used_at'),
  region_adjustments: columns('', 'figure amount reason evidence staff_name at'),
  region_cells: columns('', 'figure state value'),
  region_contents: columns('', 'content'),
  region_decisions: columns('', 'kind remarks decided_on staff_name at'),
  region_extensions: columns('', 'open_until reason'),
  region_files: columns('', ''),
  region_former_names: columns('', 'name until'),
  region_links: columns('', 'token_hash expires_on created_at created_by opened_at revoked_at'),
  region_rulings: columns('', 'reason staff_name at'),
  region_submissions: columns('', 'way received_on file sha256 format note summary staff_name at'),
  region_successions: columns('', 'kind happened_on basis'),
  region_units: columns('', 'name short_name kind credit_code contact phone report_page first_day last_day'),
  region_years: columns('', 'asked_on on_time_until open_until'),
  reminder_choices: columns('', 'email feed_hash'),
  reminders: columns('', 'key kind by subject href'),
  report_charts: columns('', 'chart'),
  report_glance: columns('', 'panel'),
  report_filings: columns('', 'content_hash kind recipient filed_on way document_number receipt note staff_name'),
  report_copies: columns('', 'formed_on signer attachments'),
  report_formats: columns('', 'code'),
  report_revisions: columns(
    '',
    'content content_hash signed_by signed_on published_by published_on address reason at sha256',
  ),
  report_sections: columns('', 'section text'),
  report_steps: columns('', 'step content_hash staff_name taken_on at note'),
  report_templates: columns('', 'section text'),
  reported_figures: columns('', 'kind period_from period_to source note provider'),
  review_chain: columns('', 'chain name role'),
  review_steps: columns('', 'chain name role'),
  reviews: columns('', 'chain verdict remarks proofread_by reviewed_on'),
  row_history_start: columns('', 'at'),
  second_factors: columns('', 'secret confirmed_at'),
  section_addresses: columns('', 'email'),
  sections: columns('', 'name'),
  sessions: columns('', 'token_hash created_at last_seen_at address browser'),
  sign_in_attempts: columns('', 'key last_at blocked_until account'),
  single_decisions: columns('', 'kind decided_on decision_number subject source'),
  staff_absences: columns('', 'first_day last_day'),
  staff: columns('', 'username name role password_hash'),
  // Stored answers to form submissions: numbers and days, deleted after thirty days.
  submissions: columns('', 'key act value at'),
  trainings: columns('', 'held_on topic trainer note'),
  work_rule_amendments: columns('', 'amended_on basis'),
  work_rules: columns('', 'title document_number adopted_on ended_on note'),
}

/** The decision for every text column of the schema; a test holds it complete. */
export const TEXT_COLUMNS: Record<string, TextColumns> = {
  ...OF_REQUEST,
  ...OF_MATTER,
  complaints: COMPLAINTS,
  applicants: APPLICANTS,
  attachments: ATTACHMENT_COLUMNS,
  ...ELSEWHERE,
}
