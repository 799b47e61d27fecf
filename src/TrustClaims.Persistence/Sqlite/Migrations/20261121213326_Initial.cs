using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrustClaims.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "api_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    hash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    scopes = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    revoked_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    subject = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    body = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    previous_hash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    hash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    seal = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entries", x => new { x.subject, x.number });
                });

            migrationBuilder.CreateTable(
                name: "audit_seals",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    entries = table.Column<int>(type: "INTEGER", nullable: false),
                    previous_hash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    hash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_seals", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "customers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    since = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    first_known_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    contact_changed_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    declarations = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_customers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "exposure_stripes",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    scope = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    stripe = table.Column<int>(type: "INTEGER", nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false),
                    allowance = table.Column<long>(type: "INTEGER", nullable: false),
                    budget = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exposure_stripes", x => new { x.day, x.scope, x.stripe });
                    table.CheckConstraint("ck_exposure_stripes_amount", "amount >= 0");
                });

            migrationBuilder.CreateTable(
                name: "form_drafts",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    json = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    saved_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_form_drafts", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "installation_secrets",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    value = table.Column<byte[]>(type: "BLOB", maxLength: 1024, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_installation_secrets", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "past_claims",
                columns: table => new
                {
                    source_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    type = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    declared_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    outcome = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    ruled_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    customer_key = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    customer_since = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    agreement_number = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    household_key = table.Column<string>(type: "TEXT", maxLength: 450, nullable: true),
                    counted_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    categories = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    paid_currency = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 3, nullable: true),
                    paid_minor = table.Column<long>(type: "INTEGER", nullable: true),
                    payable_currency = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 3, nullable: false),
                    payable_minor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_past_claims", x => new { x.source, x.source_id });
                });

            migrationBuilder.CreateTable(
                name: "policies",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    json = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    created_by = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    edited_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    published_by = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    published_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    effective_from = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_policies", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "protection_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    xml = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_protection_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "staff_accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    is_active = table.Column<bool>(type: "INTEGER", nullable: false),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    phone_number = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    lockout_end = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    lockout_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_accounts", x => x.id);
                    table.UniqueConstraint("ak_staff_accounts_staff_id", x => x.staff_id);
                    table.CheckConstraint("ck_staff_accounts_staff_id", "staff_id = id");
                });

            migrationBuilder.CreateTable(
                name: "staff_roles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_roles", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "worker_leases",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    until = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    holder = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_worker_leases", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "agreements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    holder = table.Column<Guid>(type: "TEXT", nullable: false),
                    currency = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 3, nullable: false),
                    items = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    link_epoch = table.Column<int>(type: "INTEGER", nullable: false),
                    import_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    cover = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    insured = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    payout_account = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    placed_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    delivery_address = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    household_key = table.Column<string>(type: "TEXT", maxLength: 450, nullable: true),
                    payment_method = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    payment_reference = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    shipping_currency = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 3, nullable: true),
                    shipping_minor = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreements", x => x.id);
                    table.ForeignKey(
                        name: "fk_agreements_customers_holder",
                        column: x => x.holder,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contact_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    wish = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    reach_at = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    when = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    words = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    customer = table.Column<Guid>(type: "TEXT", nullable: true),
                    about = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    done_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    done_by = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact_requests", x => x.id);
                    table.ForeignKey(
                        name: "fk_contact_requests_customers_customer",
                        column: x => x.customer,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "staff_account_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_account_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_staff_account_claims_staff_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "staff_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "staff_account_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_account_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_staff_account_logins_staff_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "staff_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "staff_account_tokens",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    value = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_account_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_staff_account_tokens_staff_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "staff_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "staff_passkeys",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "BLOB", maxLength: 850, nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_passkeys", x => x.credential_id);
                    table.ForeignKey(
                        name: "fk_staff_passkeys_staff_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "staff_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "staff_account_roles",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    role_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_account_roles", x => new { x.user_id, x.role_id });
                    table.ForeignKey(
                        name: "fk_staff_account_roles_staff_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "staff_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_staff_account_roles_staff_roles_role_id",
                        column: x => x.role_id,
                        principalTable: "staff_roles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "staff_role_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    role_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_role_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_staff_role_claims_staff_roles_role_id",
                        column: x => x.role_id,
                        principalTable: "staff_roles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "claims",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reference = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 7, nullable: false),
                    agreement = table.Column<Guid>(type: "TEXT", nullable: false),
                    customer = table.Column<Guid>(type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    remedy = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    occurred_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    cause = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    channel = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    declarant = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    declared_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    promised_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    answer_due = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    considered_under = table.Column<int>(type: "INTEGER", nullable: false),
                    ruled_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    own_fault = table.Column<bool>(type: "INTEGER", nullable: false),
                    household_key = table.Column<string>(type: "TEXT", maxLength: 450, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    audit_count = table.Column<int>(type: "INTEGER", nullable: false),
                    audit_head = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    granted_currency = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 3, nullable: false),
                    granted_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    payable_currency = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 3, nullable: false),
                    payable_minor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claims", x => x.id);
                    table.CheckConstraint("ck_claims_amounts", "granted_minor >= 0 AND payable_minor >= granted_minor");
                    table.CheckConstraint("ck_claims_declined_by_person", "status <> 'Declined' OR ruled_by IS NOT NULL");
                    table.ForeignKey(
                        name: "fk_claims_agreements_agreement",
                        column: x => x.agreement,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_claims_customers_customer",
                        column: x => x.customer,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_claims_staff_accounts_ruled_by",
                        column: x => x.ruled_by,
                        principalTable: "staff_accounts",
                        principalColumn: "staff_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "parcels",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    carrier = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    tracking_number = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    items = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    shipped_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    expected_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    delivered_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    account = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    events = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    order = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_parcels", x => x.id);
                    table.ForeignKey(
                        name: "fk_parcels_agreements_order",
                        column: x => x.order,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "claim_decisions",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    claim = table.Column<Guid>(type: "TEXT", nullable: false),
                    policy_number = table.Column<int>(type: "INTEGER", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    standing = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    facts = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    answers = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    decided_in_microseconds = table.Column<long>(type: "INTEGER", nullable: false),
                    follow_up_probability = table.Column<double>(type: "REAL", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim_decisions", x => new { x.claim, x.number });
                    table.ForeignKey(
                        name: "fk_claim_decisions_claims_claim",
                        column: x => x.claim,
                        principalTable: "claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_claim_decisions_policies_policy_number",
                        column: x => x.policy_number,
                        principalTable: "policies",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "claim_items",
                columns: table => new
                {
                    item = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    claim = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    granted_quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    granted_currency = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 3, nullable: false),
                    granted_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    payable_currency = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 3, nullable: false),
                    payable_minor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim_items", x => new { x.claim, x.item });
                    table.CheckConstraint("ck_claim_items_amounts", "granted_minor >= 0 AND payable_minor >= granted_minor AND granted_quantity BETWEEN 0 AND quantity");
                    table.ForeignKey(
                        name: "fk_claim_items_claims_claim",
                        column: x => x.claim,
                        principalTable: "claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "claim_rulings",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    claim = table.Column<Guid>(type: "TEXT", nullable: false),
                    ruled_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    ruled_by_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    outcome = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    granted_currency = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 3, nullable: false),
                    granted_minor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim_rulings", x => new { x.claim, x.number });
                    table.CheckConstraint("ck_claim_rulings_granted", "granted_minor >= 0");
                    table.CheckConstraint("ck_claim_rulings_reason", "outcome <> 'Declined' OR (reason IS NOT NULL AND LTRIM(reason) <> '')");
                    table.ForeignKey(
                        name: "fk_claim_rulings_claims_claim",
                        column: x => x.claim,
                        principalTable: "claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_claim_rulings_staff_accounts_ruled_by",
                        column: x => x.ruled_by,
                        principalTable: "staff_accounts",
                        principalColumn: "staff_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "exchanges",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    customer = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim = table.Column<Guid>(type: "TEXT", nullable: true),
                    direction = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    channel = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    author = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    text = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchanges", x => x.id);
                    table.ForeignKey(
                        name: "fk_exchanges_claims_claim",
                        column: x => x.claim,
                        principalTable: "claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_exchanges_customers_customer",
                        column: x => x.customer,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "idempotency_records",
                columns: table => new
                {
                    owner = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    body_hash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    claim = table.Column<Guid>(type: "TEXT", nullable: false),
                    joined = table.Column<bool>(type: "INTEGER", nullable: false),
                    answer = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idempotency_records", x => new { x.owner, x.key });
                    table.ForeignKey(
                        name: "fk_idempotency_records_claims_claim",
                        column: x => x.claim,
                        principalTable: "claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    customer = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim = table.Column<Guid>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    body = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    not_before = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    leased_until = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    sent_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    last_error = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox", x => x.id);
                    table.ForeignKey(
                        name: "fk_outbox_claims_claim",
                        column: x => x.claim,
                        principalTable: "claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_outbox_customers_customer",
                        column: x => x.customer,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "promises",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    round = table.Column<int>(type: "INTEGER", nullable: true),
                    due = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    state = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_promises", x => x.id);
                    table.ForeignKey(
                        name: "fk_promises_claims_claim",
                        column: x => x.claim,
                        principalTable: "claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "settlements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim = table.Column<Guid>(type: "TEXT", nullable: false),
                    item = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    remedy = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    not_before = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    state = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    leased_until = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    handed_over_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    outcome = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    outcome_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    done_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    carrier = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    tracking_number = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    failure_reason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    amount_currency = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 3, nullable: false),
                    amount_minor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_settlements", x => x.id);
                    table.CheckConstraint("ck_settlements_amount", "amount_minor >= 0 AND quantity >= 0");
                    table.ForeignKey(
                        name: "fk_settlements_claims_claim",
                        column: x => x.claim,
                        principalTable: "claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_agreements_holder_placed_at",
                table: "agreements",
                columns: new[] { "holder", "placed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_agreements_kind_number",
                table: "agreements",
                columns: new[] { "kind", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_api_keys_hash",
                table: "api_keys",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_seal",
                table: "audit_entries",
                column: "seal");

            migrationBuilder.CreateIndex(
                name: "ix_claim_decisions_at",
                table: "claim_decisions",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_claims_agreement",
                table: "claims",
                column: "agreement");

            migrationBuilder.CreateIndex(
                name: "ix_claims_customer_declared_at",
                table: "claims",
                columns: new[] { "customer", "declared_at" });

            migrationBuilder.CreateIndex(
                name: "ix_claims_declared_at_id",
                table: "claims",
                columns: new[] { "declared_at", "id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_claims_household_key_declared_at",
                table: "claims",
                columns: new[] { "household_key", "declared_at" });

            migrationBuilder.CreateIndex(
                name: "ix_claims_reference",
                table: "claims",
                column: "reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_claims_status_answer_due",
                table: "claims",
                columns: new[] { "status", "answer_due" });

            migrationBuilder.CreateIndex(
                name: "ix_claims_status_promised_on",
                table: "claims",
                columns: new[] { "status", "promised_on" });

            migrationBuilder.CreateIndex(
                name: "ix_contact_requests_done_at_at",
                table: "contact_requests",
                columns: new[] { "done_at", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_customers_key",
                table: "customers",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_customers_phone",
                table: "customers",
                column: "phone");

            migrationBuilder.CreateIndex(
                name: "ix_exchanges_claim_at",
                table: "exchanges",
                columns: new[] { "claim", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_exchanges_customer_at",
                table: "exchanges",
                columns: new[] { "customer", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_form_drafts_saved_at",
                table: "form_drafts",
                column: "saved_at");

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_records_at",
                table: "idempotency_records",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_sent_at_not_before",
                table: "outbox",
                columns: new[] { "sent_at", "not_before" });

            migrationBuilder.CreateIndex(
                name: "ix_parcels_carrier_tracking_number",
                table: "parcels",
                columns: new[] { "carrier", "tracking_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_parcels_order",
                table: "parcels",
                column: "order");

            migrationBuilder.CreateIndex(
                name: "ix_parcels_tracking_number",
                table: "parcels",
                column: "tracking_number");

            migrationBuilder.CreateIndex(
                name: "ix_past_claims_declared_at",
                table: "past_claims",
                column: "declared_at");

            migrationBuilder.CreateIndex(
                name: "ix_policies_effective_from",
                table: "policies",
                column: "effective_from");

            migrationBuilder.CreateIndex(
                name: "ix_promises_claim",
                table: "promises",
                column: "claim");

            migrationBuilder.CreateIndex(
                name: "ix_promises_state_due",
                table: "promises",
                columns: new[] { "state", "due" });

            migrationBuilder.CreateIndex(
                name: "ix_settlements_claim_item_round",
                table: "settlements",
                columns: new[] { "claim", "item", "round" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_settlements_state_not_before",
                table: "settlements",
                columns: new[] { "state", "not_before" });

            migrationBuilder.CreateIndex(
                name: "ix_staff_account_claims_user_id",
                table: "staff_account_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_staff_account_logins_user_id",
                table: "staff_account_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "email_index",
                table: "staff_accounts",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "user_name_index",
                table: "staff_accounts",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_staff_passkeys_user_id",
                table: "staff_passkeys",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_staff_role_claims_role_id",
                table: "staff_role_claims",
                column: "role_id");

            migrationBuilder.CreateIndex(
                name: "role_name_index",
                table: "staff_roles",
                column: "normalized_name",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "api_keys");

            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.DropTable(
                name: "audit_seals");

            migrationBuilder.DropTable(
                name: "claim_decisions");

            migrationBuilder.DropTable(
                name: "claim_items");

            migrationBuilder.DropTable(
                name: "claim_rulings");

            migrationBuilder.DropTable(
                name: "contact_requests");

            migrationBuilder.DropTable(
                name: "exchanges");

            migrationBuilder.DropTable(
                name: "exposure_stripes");

            migrationBuilder.DropTable(
                name: "form_drafts");

            migrationBuilder.DropTable(
                name: "idempotency_records");

            migrationBuilder.DropTable(
                name: "installation_secrets");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "parcels");

            migrationBuilder.DropTable(
                name: "past_claims");

            migrationBuilder.DropTable(
                name: "promises");

            migrationBuilder.DropTable(
                name: "protection_keys");

            migrationBuilder.DropTable(
                name: "settlements");

            migrationBuilder.DropTable(
                name: "staff_account_claims");

            migrationBuilder.DropTable(
                name: "staff_account_logins");

            migrationBuilder.DropTable(
                name: "staff_account_roles");

            migrationBuilder.DropTable(
                name: "staff_account_tokens");

            migrationBuilder.DropTable(
                name: "staff_passkeys");

            migrationBuilder.DropTable(
                name: "staff_role_claims");

            migrationBuilder.DropTable(
                name: "worker_leases");

            migrationBuilder.DropTable(
                name: "policies");

            migrationBuilder.DropTable(
                name: "claims");

            migrationBuilder.DropTable(
                name: "staff_roles");

            migrationBuilder.DropTable(
                name: "agreements");

            migrationBuilder.DropTable(
                name: "staff_accounts");

            migrationBuilder.DropTable(
                name: "customers");
        }
    }
}
