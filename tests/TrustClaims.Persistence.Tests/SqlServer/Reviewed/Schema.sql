IF OBJECT_ID(N'[__EFMigrationsHistory]') IS NULL
BEGIN
    CREATE TABLE [__EFMigrationsHistory] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___EFMigrationsHistory] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
CREATE TABLE [api_keys] (
    [id] uniqueidentifier NOT NULL,
    [name] nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [hash] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [scopes] nvarchar(max) NOT NULL,
    [created_at] datetime2(6) NOT NULL,
    [revoked_at] datetime2(6) NULL,
    CONSTRAINT [pk_api_keys] PRIMARY KEY ([id])
);

CREATE TABLE [audit_entries] (
    [subject] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [number] int NOT NULL,
    [at] datetime2(6) NOT NULL,
    [by] nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [kind] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [body] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [previous_hash] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [hash] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [seal] int NULL,
    CONSTRAINT [pk_audit_entries] PRIMARY KEY NONCLUSTERED ([subject], [number])
);

CREATE TABLE [audit_seals] (
    [number] int NOT NULL,
    [at] datetime2(6) NOT NULL,
    [entries] int NOT NULL,
    [previous_hash] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [hash] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [pk_audit_seals] PRIMARY KEY ([number])
);

CREATE TABLE [customers] (
    [id] uniqueidentifier NOT NULL,
    [key] nvarchar(300) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [email] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    [phone] nvarchar(40) COLLATE Latin1_General_100_BIN2 NULL,
    [name] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    [since] datetime2(6) NULL,
    [first_known_at] datetime2(6) NOT NULL,
    [language] nvarchar(8) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [contact_changed_at] datetime2(6) NULL,
    [declarations] int NOT NULL,
    CONSTRAINT [pk_customers] PRIMARY KEY ([id]) WITH (FILLFACTOR = 80)
);

CREATE TABLE [exposure_stripes] (
    [day] date NOT NULL,
    [scope] varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [stripe] int NOT NULL,
    [amount] bigint NOT NULL,
    [allowance] bigint NOT NULL,
    [budget] bigint NOT NULL,
    CONSTRAINT [pk_exposure_stripes] PRIMARY KEY ([day], [scope], [stripe]),
    CONSTRAINT [ck_exposure_stripes_amount] CHECK (amount >= 0)
);

CREATE TABLE [form_drafts] (
    [key] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [json] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [saved_at] datetime2(6) NOT NULL,
    CONSTRAINT [pk_form_drafts] PRIMARY KEY ([key])
);

CREATE TABLE [installation_secrets] (
    [name] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [value] varbinary(1024) NOT NULL,
    CONSTRAINT [pk_installation_secrets] PRIMARY KEY ([name])
);

CREATE TABLE [past_claims] (
    [source_id] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [source] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [type] varchar(40) NOT NULL,
    [declared_at] datetime2(6) NOT NULL,
    [outcome] varchar(40) NOT NULL,
    [ruled_at] datetime2(6) NULL,
    [customer_key] nvarchar(300) COLLATE Latin1_General_100_BIN2 NULL,
    [customer_since] datetime2(6) NULL,
    [agreement_number] nvarchar(128) COLLATE Latin1_General_100_BIN2 NULL,
    [household_key] nvarchar(450) COLLATE Latin1_General_100_BIN2 NULL,
    [counted_from] date NULL,
    [categories] nvarchar(max) NOT NULL,
    [paid_currency] char(3) NULL,
    [paid_minor] bigint NULL,
    [payable_currency] char(3) NOT NULL,
    [payable_minor] bigint NOT NULL,
    CONSTRAINT [pk_past_claims] PRIMARY KEY ([source], [source_id])
);

CREATE TABLE [policies] (
    [number] int NOT NULL,
    [name] nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [json] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [created_by] nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [created_at] datetime2(6) NOT NULL,
    [edited_at] datetime2(6) NOT NULL,
    [published_by] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    [published_at] datetime2(6) NULL,
    [effective_from] datetime2(6) NULL,
    [version] int NOT NULL,
    CONSTRAINT [pk_policies] PRIMARY KEY ([number])
);

CREATE TABLE [protection_keys] (
    [id] int NOT NULL IDENTITY,
    [name] nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [xml] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [pk_protection_keys] PRIMARY KEY ([id])
);

CREATE TABLE [staff_accounts] (
    [id] uniqueidentifier NOT NULL,
    [staff_id] uniqueidentifier NOT NULL,
    [name] nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [is_active] bit NOT NULL,
    [user_name] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    [normalized_user_name] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    [email] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    [normalized_email] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    [email_confirmed] bit NOT NULL,
    [password_hash] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NULL,
    [security_stamp] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    [concurrency_stamp] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    [phone_number] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    [phone_number_confirmed] bit NOT NULL,
    [two_factor_enabled] bit NOT NULL,
    [lockout_end] datetime2(6) NULL,
    [lockout_enabled] bit NOT NULL,
    [access_failed_count] int NOT NULL,
    CONSTRAINT [pk_staff_accounts] PRIMARY KEY ([id]),
    CONSTRAINT [ak_staff_accounts_staff_id] UNIQUE ([staff_id]),
    CONSTRAINT [ck_staff_accounts_staff_id] CHECK (staff_id = id)
);

CREATE TABLE [staff_roles] (
    [id] uniqueidentifier NOT NULL,
    [name] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    [normalized_name] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    [concurrency_stamp] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    CONSTRAINT [pk_staff_roles] PRIMARY KEY ([id])
);

CREATE TABLE [worker_leases] (
    [name] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [until] datetime2(6) NOT NULL,
    [holder] nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [pk_worker_leases] PRIMARY KEY ([name])
);

CREATE TABLE [agreements] (
    [id] uniqueidentifier NOT NULL,
    [number] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [holder] uniqueidentifier NOT NULL,
    [currency] char(3) NOT NULL,
    [items] nvarchar(max) NOT NULL,
    [link_epoch] int NOT NULL,
    [import_hash] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [kind] varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [cover] nvarchar(max) NULL,
    [insured] nvarchar(max) NULL,
    [payout_account] nvarchar(40) COLLATE Latin1_General_100_BIN2 NULL,
    [placed_at] datetime2(6) NULL,
    [delivery_address] nvarchar(max) NULL,
    [household_key] nvarchar(450) COLLATE Latin1_General_100_BIN2 NULL,
    [payment_method] nvarchar(128) COLLATE Latin1_General_100_BIN2 NULL,
    [payment_reference] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    [shipping_currency] char(3) NULL,
    [shipping_minor] bigint NULL,
    CONSTRAINT [pk_agreements] PRIMARY KEY ([id]) WITH (FILLFACTOR = 80),
    CONSTRAINT [fk_agreements_customers_holder] FOREIGN KEY ([holder]) REFERENCES [customers] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [contact_requests] (
    [id] uniqueidentifier NOT NULL,
    [wish] varchar(40) NOT NULL,
    [reach_at] nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [when] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    [words] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    [customer] uniqueidentifier NULL,
    [about] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    [at] datetime2(6) NOT NULL,
    [done_at] datetime2(6) NULL,
    [done_by] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    CONSTRAINT [pk_contact_requests] PRIMARY KEY ([id]),
    CONSTRAINT [fk_contact_requests_customers_customer] FOREIGN KEY ([customer]) REFERENCES [customers] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [staff_account_claims] (
    [id] int NOT NULL IDENTITY,
    [user_id] uniqueidentifier NOT NULL,
    [claim_type] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    [claim_value] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NULL,
    CONSTRAINT [pk_staff_account_claims] PRIMARY KEY ([id]),
    CONSTRAINT [fk_staff_account_claims_staff_accounts_user_id] FOREIGN KEY ([user_id]) REFERENCES [staff_accounts] ([id]) ON DELETE CASCADE
);

CREATE TABLE [staff_account_logins] (
    [login_provider] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [provider_key] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [provider_display_name] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    [user_id] uniqueidentifier NOT NULL,
    CONSTRAINT [pk_staff_account_logins] PRIMARY KEY ([login_provider], [provider_key]),
    CONSTRAINT [fk_staff_account_logins_staff_accounts_user_id] FOREIGN KEY ([user_id]) REFERENCES [staff_accounts] ([id]) ON DELETE CASCADE
);

CREATE TABLE [staff_account_tokens] (
    [user_id] uniqueidentifier NOT NULL,
    [login_provider] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [name] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [value] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NULL,
    CONSTRAINT [pk_staff_account_tokens] PRIMARY KEY ([user_id], [login_provider], [name]),
    CONSTRAINT [fk_staff_account_tokens_staff_accounts_user_id] FOREIGN KEY ([user_id]) REFERENCES [staff_accounts] ([id]) ON DELETE CASCADE
);

CREATE TABLE [staff_passkeys] (
    [credential_id] varbinary(850) NOT NULL,
    [user_id] uniqueidentifier NOT NULL,
    [data] nvarchar(max) NOT NULL,
    CONSTRAINT [pk_staff_passkeys] PRIMARY KEY ([credential_id]),
    CONSTRAINT [fk_staff_passkeys_staff_accounts_user_id] FOREIGN KEY ([user_id]) REFERENCES [staff_accounts] ([id]) ON DELETE CASCADE
);

CREATE TABLE [staff_account_roles] (
    [user_id] uniqueidentifier NOT NULL,
    [role_id] uniqueidentifier NOT NULL,
    CONSTRAINT [pk_staff_account_roles] PRIMARY KEY ([user_id], [role_id]),
    CONSTRAINT [fk_staff_account_roles_staff_accounts_user_id] FOREIGN KEY ([user_id]) REFERENCES [staff_accounts] ([id]) ON DELETE CASCADE,
    CONSTRAINT [fk_staff_account_roles_staff_roles_role_id] FOREIGN KEY ([role_id]) REFERENCES [staff_roles] ([id]) ON DELETE CASCADE
);

CREATE TABLE [staff_role_claims] (
    [id] int NOT NULL IDENTITY,
    [role_id] uniqueidentifier NOT NULL,
    [claim_type] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    [claim_value] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NULL,
    CONSTRAINT [pk_staff_role_claims] PRIMARY KEY ([id]),
    CONSTRAINT [fk_staff_role_claims_staff_roles_role_id] FOREIGN KEY ([role_id]) REFERENCES [staff_roles] ([id]) ON DELETE CASCADE
);

CREATE TABLE [claims] (
    [id] uniqueidentifier NOT NULL,
    [reference] char(7) NOT NULL,
    [agreement] uniqueidentifier NOT NULL,
    [customer] uniqueidentifier NOT NULL,
    [type] varchar(40) NOT NULL,
    [remedy] varchar(40) NOT NULL,
    [occurred_on] date NULL,
    [cause] varchar(40) NULL,
    [channel] varchar(40) NOT NULL,
    [declarant] varchar(40) NOT NULL,
    [declared_at] datetime2(6) NOT NULL,
    [status] varchar(40) NOT NULL,
    [promised_on] date NULL,
    [answer_due] datetime2(6) NULL,
    [considered_under] int NOT NULL,
    [ruled_by] uniqueidentifier NULL,
    [own_fault] bit NOT NULL,
    [household_key] nvarchar(450) COLLATE Latin1_General_100_BIN2 NULL,
    [version] int NOT NULL,
    [audit_count] int NOT NULL,
    [audit_head] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [granted_currency] char(3) NOT NULL,
    [granted_minor] bigint NOT NULL,
    [payable_currency] char(3) NOT NULL,
    [payable_minor] bigint NOT NULL,
    CONSTRAINT [pk_claims] PRIMARY KEY NONCLUSTERED ([id]),
    CONSTRAINT [ck_claims_amounts] CHECK (granted_minor >= 0 AND payable_minor >= granted_minor),
    CONSTRAINT [ck_claims_declined_by_person] CHECK (status <> 'Declined' OR ruled_by IS NOT NULL),
    CONSTRAINT [fk_claims_agreements_agreement] FOREIGN KEY ([agreement]) REFERENCES [agreements] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [fk_claims_customers_customer] FOREIGN KEY ([customer]) REFERENCES [customers] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [fk_claims_staff_accounts_ruled_by] FOREIGN KEY ([ruled_by]) REFERENCES [staff_accounts] ([staff_id]) ON DELETE NO ACTION
);

CREATE TABLE [parcels] (
    [id] uniqueidentifier NOT NULL,
    [carrier] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [tracking_number] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [items] nvarchar(max) NOT NULL,
    [shipped_at] datetime2(6) NULL,
    [expected_at] datetime2(6) NULL,
    [delivered_at] datetime2(6) NULL,
    [account] varchar(40) NOT NULL,
    [events] nvarchar(max) NOT NULL,
    [order] uniqueidentifier NOT NULL,
    CONSTRAINT [pk_parcels] PRIMARY KEY NONCLUSTERED ([id]),
    CONSTRAINT [fk_parcels_agreements_order] FOREIGN KEY ([order]) REFERENCES [agreements] ([id]) ON DELETE CASCADE
);

CREATE TABLE [claim_decisions] (
    [number] int NOT NULL,
    [claim] uniqueidentifier NOT NULL,
    [policy_number] int NOT NULL,
    [outcome] varchar(40) NOT NULL,
    [on] date NULL,
    [standing] varchar(40) NOT NULL,
    [facts] nvarchar(max) NOT NULL,
    [answers] nvarchar(max) NOT NULL,
    [decided_in_microseconds] bigint NOT NULL,
    [follow_up_probability] float NOT NULL,
    [at] datetime2(6) NOT NULL,
    CONSTRAINT [pk_claim_decisions] PRIMARY KEY ([claim], [number]) WITH (FILLFACTOR = 80),
    CONSTRAINT [fk_claim_decisions_claims_claim] FOREIGN KEY ([claim]) REFERENCES [claims] ([id]) ON DELETE CASCADE,
    CONSTRAINT [fk_claim_decisions_policies_policy_number] FOREIGN KEY ([policy_number]) REFERENCES [policies] ([number]) ON DELETE NO ACTION
);

CREATE TABLE [claim_items] (
    [item] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [claim] uniqueidentifier NOT NULL,
    [title] nvarchar(500) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [quantity] int NOT NULL,
    [granted_quantity] int NOT NULL,
    [granted_currency] char(3) NOT NULL,
    [granted_minor] bigint NOT NULL,
    [payable_currency] char(3) NOT NULL,
    [payable_minor] bigint NOT NULL,
    CONSTRAINT [pk_claim_items] PRIMARY KEY ([claim], [item]) WITH (FILLFACTOR = 80),
    CONSTRAINT [ck_claim_items_amounts] CHECK (granted_minor >= 0 AND payable_minor >= granted_minor AND granted_quantity BETWEEN 0 AND quantity),
    CONSTRAINT [fk_claim_items_claims_claim] FOREIGN KEY ([claim]) REFERENCES [claims] ([id]) ON DELETE CASCADE
);

CREATE TABLE [claim_rulings] (
    [number] int NOT NULL,
    [claim] uniqueidentifier NOT NULL,
    [ruled_by] uniqueidentifier NOT NULL,
    [ruled_by_name] nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [outcome] varchar(40) NOT NULL,
    [reason] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    [at] datetime2(6) NOT NULL,
    [granted_currency] char(3) NOT NULL,
    [granted_minor] bigint NOT NULL,
    CONSTRAINT [pk_claim_rulings] PRIMARY KEY ([claim], [number]),
    CONSTRAINT [ck_claim_rulings_granted] CHECK (granted_minor >= 0),
    CONSTRAINT [ck_claim_rulings_reason] CHECK (outcome <> 'Declined' OR (reason IS NOT NULL AND LTRIM(reason) <> '')),
    CONSTRAINT [fk_claim_rulings_claims_claim] FOREIGN KEY ([claim]) REFERENCES [claims] ([id]) ON DELETE CASCADE,
    CONSTRAINT [fk_claim_rulings_staff_accounts_ruled_by] FOREIGN KEY ([ruled_by]) REFERENCES [staff_accounts] ([staff_id]) ON DELETE NO ACTION
);

CREATE TABLE [exchanges] (
    [id] uniqueidentifier NOT NULL,
    [customer] uniqueidentifier NOT NULL,
    [claim] uniqueidentifier NULL,
    [direction] varchar(40) NOT NULL,
    [channel] varchar(40) NOT NULL,
    [author] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    [text] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [at] datetime2(6) NOT NULL,
    CONSTRAINT [pk_exchanges] PRIMARY KEY NONCLUSTERED ([id]),
    CONSTRAINT [fk_exchanges_claims_claim] FOREIGN KEY ([claim]) REFERENCES [claims] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [fk_exchanges_customers_customer] FOREIGN KEY ([customer]) REFERENCES [customers] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [idempotency_records] (
    [owner] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [key] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [body_hash] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [claim] uniqueidentifier NOT NULL,
    [joined] bit NOT NULL,
    [answer] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    [at] datetime2(6) NOT NULL,
    CONSTRAINT [pk_idempotency_records] PRIMARY KEY ([owner], [key]),
    CONSTRAINT [fk_idempotency_records_claims_claim] FOREIGN KEY ([claim]) REFERENCES [claims] ([id]) ON DELETE CASCADE
);

CREATE TABLE [outbox] (
    [id] uniqueidentifier NOT NULL,
    [customer] uniqueidentifier NOT NULL,
    [claim] uniqueidentifier NULL,
    [kind] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [body] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    [created_at] datetime2(6) NOT NULL,
    [not_before] datetime2(6) NOT NULL,
    [leased_until] datetime2(6) NULL,
    [sent_at] datetime2(6) NULL,
    [attempts] int NOT NULL,
    [last_error] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NULL,
    [version] int NOT NULL,
    CONSTRAINT [pk_outbox] PRIMARY KEY NONCLUSTERED ([id]),
    CONSTRAINT [fk_outbox_claims_claim] FOREIGN KEY ([claim]) REFERENCES [claims] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [fk_outbox_customers_customer] FOREIGN KEY ([customer]) REFERENCES [customers] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [promises] (
    [id] uniqueidentifier NOT NULL,
    [claim] uniqueidentifier NOT NULL,
    [kind] varchar(40) NOT NULL,
    [round] int NULL,
    [due] datetime2(6) NOT NULL,
    [made_at] datetime2(6) NOT NULL,
    [state] varchar(40) NOT NULL,
    [ended_at] datetime2(6) NULL,
    CONSTRAINT [pk_promises] PRIMARY KEY NONCLUSTERED ([id]),
    CONSTRAINT [fk_promises_claims_claim] FOREIGN KEY ([claim]) REFERENCES [claims] ([id]) ON DELETE CASCADE
);

CREATE TABLE [settlements] (
    [id] uniqueidentifier NOT NULL,
    [claim] uniqueidentifier NOT NULL,
    [item] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [title] nvarchar(500) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [round] int NOT NULL,
    [remedy] varchar(40) NOT NULL,
    [quantity] int NOT NULL,
    [not_before] datetime2(6) NOT NULL,
    [state] varchar(40) NOT NULL,
    [leased_until] datetime2(6) NULL,
    [handed_over_at] datetime2(6) NULL,
    [outcome] varchar(40) NULL,
    [outcome_at] datetime2(6) NULL,
    [done_at] datetime2(6) NULL,
    [carrier] nvarchar(128) COLLATE Latin1_General_100_BIN2 NULL,
    [tracking_number] nvarchar(128) COLLATE Latin1_General_100_BIN2 NULL,
    [failure_reason] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NULL,
    [version] int NOT NULL,
    [amount_currency] char(3) NOT NULL,
    [amount_minor] bigint NOT NULL,
    CONSTRAINT [pk_settlements] PRIMARY KEY NONCLUSTERED ([id]),
    CONSTRAINT [ck_settlements_amount] CHECK (amount_minor >= 0 AND quantity >= 0),
    CONSTRAINT [fk_settlements_claims_claim] FOREIGN KEY ([claim]) REFERENCES [claims] ([id]) ON DELETE CASCADE
);

CREATE INDEX [ix_agreements_holder_placed_at] ON [agreements] ([holder], [placed_at]);

CREATE UNIQUE INDEX [ix_agreements_kind_number] ON [agreements] ([kind], [number]);

CREATE UNIQUE INDEX [ix_api_keys_hash] ON [api_keys] ([hash]);

CREATE UNIQUE CLUSTERED INDEX [ix_audit_entries_at_subject_number] ON [audit_entries] ([at], [subject], [number]);

CREATE INDEX [ix_audit_entries_seal] ON [audit_entries] ([seal]);

CREATE INDEX [ix_claim_decisions_at] ON [claim_decisions] ([at]);

CREATE INDEX [ix_claims_agreement] ON [claims] ([agreement]);

CREATE INDEX [ix_claims_customer_declared_at] ON [claims] ([customer], [declared_at]);

CREATE UNIQUE CLUSTERED INDEX [ix_claims_declared_at_id] ON [claims] ([declared_at], [id]);

CREATE INDEX [ix_claims_household_key_declared_at] ON [claims] ([household_key], [declared_at]);

CREATE UNIQUE INDEX [ix_claims_reference] ON [claims] ([reference]);

CREATE INDEX [ix_claims_status_answer_due] ON [claims] ([status], [answer_due]);

CREATE INDEX [ix_claims_status_promised_on] ON [claims] ([status], [promised_on]);

CREATE INDEX [ix_contact_requests_done_at_at] ON [contact_requests] ([done_at], [at]);

CREATE UNIQUE INDEX [ix_customers_key] ON [customers] ([key]);

CREATE INDEX [ix_customers_phone] ON [customers] ([phone]);

CREATE INDEX [ix_exchanges_claim_at] ON [exchanges] ([claim], [at]);

CREATE CLUSTERED INDEX [ix_exchanges_customer_at] ON [exchanges] ([customer], [at]) WITH (FILLFACTOR = 80);

CREATE INDEX [ix_form_drafts_saved_at] ON [form_drafts] ([saved_at]);

CREATE INDEX [ix_idempotency_records_at] ON [idempotency_records] ([at]);

CREATE UNIQUE CLUSTERED INDEX [ix_outbox_created_at_id] ON [outbox] ([created_at], [id]);

CREATE INDEX [ix_outbox_sent_at_not_before] ON [outbox] ([sent_at], [not_before]);

CREATE UNIQUE INDEX [ix_parcels_carrier_tracking_number] ON [parcels] ([carrier], [tracking_number]);

CREATE CLUSTERED INDEX [ix_parcels_order] ON [parcels] ([order]) WITH (FILLFACTOR = 80);

CREATE INDEX [ix_parcels_tracking_number] ON [parcels] ([tracking_number]);

CREATE INDEX [ix_past_claims_declared_at] ON [past_claims] ([declared_at]);

CREATE INDEX [ix_policies_effective_from] ON [policies] ([effective_from]);

CREATE CLUSTERED INDEX [ix_promises_claim] ON [promises] ([claim]) WITH (FILLFACTOR = 80);

CREATE INDEX [ix_promises_state_due] ON [promises] ([state], [due]);

CREATE UNIQUE CLUSTERED INDEX [ix_settlements_claim_item_round] ON [settlements] ([claim], [item], [round]) WITH (FILLFACTOR = 80);

CREATE INDEX [ix_settlements_state_not_before] ON [settlements] ([state], [not_before]);

CREATE INDEX [ix_staff_account_claims_user_id] ON [staff_account_claims] ([user_id]);

CREATE INDEX [ix_staff_account_logins_user_id] ON [staff_account_logins] ([user_id]);

CREATE INDEX [email_index] ON [staff_accounts] ([normalized_email]);

CREATE UNIQUE INDEX [user_name_index] ON [staff_accounts] ([normalized_user_name]) WHERE [normalized_user_name] IS NOT NULL;

CREATE INDEX [ix_staff_passkeys_user_id] ON [staff_passkeys] ([user_id]);

CREATE INDEX [ix_staff_role_claims_role_id] ON [staff_role_claims] ([role_id]);

CREATE UNIQUE INDEX [role_name_index] ON [staff_roles] ([normalized_name]) WHERE [normalized_name] IS NOT NULL;

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261121213354_Initial', N'10.0.14');

COMMIT;
GO

BEGIN TRANSACTION;
ALTER TABLE [parcels] ADD [tracking_key] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL DEFAULT N'';

ALTER TABLE [claims] ADD [parcel] uniqueidentifier NULL;

ALTER TABLE [agreements] ADD [number_key] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL DEFAULT N'';

EXEC(N'UPDATE agreements SET number_key = UPPER(REPLACE(REPLACE(REPLACE(REPLACE(number, ''-'', ''''), '' '', ''''), ''/'', ''''), ''.'', ''''))')

EXEC(N'UPDATE parcels SET tracking_key = UPPER(REPLACE(REPLACE(REPLACE(REPLACE(tracking_number, ''-'', ''''), '' '', ''''), ''/'', ''''), ''.'', ''''))')

CREATE INDEX [ix_parcels_tracking_key] ON [parcels] ([tracking_key]);

CREATE INDEX [ix_agreements_number_key] ON [agreements] ([number_key]);

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261121235646_FindByTypedNumber', N'10.0.14');

COMMIT;
GO

BEGIN TRANSACTION;
ALTER TABLE [parcels] ADD [version] int NOT NULL DEFAULT 0;

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261122003158_ParcelVersions', N'10.0.14');

COMMIT;
GO

BEGIN TRANSACTION;
DROP INDEX [ix_agreements_kind_number] ON [agreements];

CREATE UNIQUE INDEX [ix_agreements_number_kind] ON [agreements] ([number], [kind]);

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261122022102_NumberBeforeKind', N'10.0.14');

COMMIT;
GO

BEGIN TRANSACTION;
ALTER TABLE [policies] ADD [begun_from] int NULL;

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261122025948_PolicyBegunFrom', N'10.0.14');

COMMIT;
GO

BEGIN TRANSACTION;
ALTER TABLE [promises] DROP CONSTRAINT [fk_promises_claims_claim];

ALTER TABLE [settlements] ADD [gesture] uniqueidentifier NULL;

DECLARE @var nvarchar(max);
SELECT @var = QUOTENAME([d].[name])
FROM [sys].[default_constraints] [d]
INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
WHERE ([d].[parent_object_id] = OBJECT_ID(N'[promises]') AND [c].[name] = N'claim');
IF @var IS NOT NULL EXEC(N'ALTER TABLE [promises] DROP CONSTRAINT ' + @var + ';');
ALTER TABLE [promises] ALTER COLUMN [claim] uniqueidentifier NULL;

ALTER TABLE [promises] ADD [contact] uniqueidentifier NULL;

DECLARE @var1 nvarchar(max);
SELECT @var1 = QUOTENAME([d].[name])
FROM [sys].[default_constraints] [d]
INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
WHERE ([d].[parent_object_id] = OBJECT_ID(N'[outbox]') AND [c].[name] = N'customer');
IF @var1 IS NOT NULL EXEC(N'ALTER TABLE [outbox] DROP CONSTRAINT ' + @var1 + ';');
ALTER TABLE [outbox] ALTER COLUMN [customer] uniqueidentifier NULL;

ALTER TABLE [outbox] ADD [agreement] uniqueidentifier NULL;

ALTER TABLE [outbox] ADD [channel] varchar(40) NULL;

ALTER TABLE [outbox] ADD [contact] uniqueidentifier NULL;

ALTER TABLE [outbox] ADD [gave_up_at] datetime2(6) NULL;

ALTER TABLE [outbox] ADD [key] varchar(128) COLLATE Latin1_General_100_BIN2 NULL;

ALTER TABLE [exchanges] ADD [noted_by] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL;

ALTER TABLE [exchanges] ADD [origin] varchar(64) COLLATE Latin1_General_100_BIN2 NULL;

ALTER TABLE [customers] ADD [prefers] varchar(40) NOT NULL DEFAULT 'Mail';

ALTER TABLE [contact_requests] ADD [cancelled_at] datetime2(6) NULL;

ALTER TABLE [contact_requests] ADD [claim] uniqueidentifier NULL;

ALTER TABLE [contact_requests] ADD [language] nvarchar(8) COLLATE Latin1_General_100_BIN2 NOT NULL DEFAULT N'fr';

ALTER TABLE [contact_requests] ADD [place] int NULL;

ALTER TABLE [contact_requests] ADD [slot] datetime2(6) NULL;

ALTER TABLE [contact_requests] ADD [taken_by] uniqueidentifier NULL;

ALTER TABLE [contact_requests] ADD [taken_by_name] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL;

ALTER TABLE [claims] ADD [keeper] uniqueidentifier NULL;

ALTER TABLE [claims] ADD [keeper_name] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL;

CREATE TABLE [effort_answers] (
    [id] uniqueidentifier NOT NULL,
    [claim] uniqueidentifier NOT NULL,
    [score] int NOT NULL,
    [packaging] int NULL,
    [comment] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NULL,
    [at] datetime2(6) NOT NULL,
    CONSTRAINT [pk_effort_answers] PRIMARY KEY ([id]),
    CONSTRAINT [fk_effort_answers_claims_claim] FOREIGN KEY ([claim]) REFERENCES [claims] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [incidents] (
    [id] uniqueidentifier NOT NULL,
    [name] nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [carrier] nvarchar(128) COLLATE Latin1_General_100_BIN2 NULL,
    [postcode] nvarchar(40) COLLATE Latin1_General_100_BIN2 NULL,
    [from] date NOT NULL,
    [to] date NOT NULL,
    [by] uniqueidentifier NOT NULL,
    [by_name] nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [at] datetime2(6) NOT NULL,
    [ended_at] datetime2(6) NULL,
    CONSTRAINT [pk_incidents] PRIMARY KEY ([id]),
    CONSTRAINT [fk_incidents_staff_accounts_by] FOREIGN KEY ([by]) REFERENCES [staff_accounts] ([staff_id]) ON DELETE NO ACTION
);

CREATE TABLE [message_templates] (
    [kind] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [language] nvarchar(8) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [number] int NOT NULL,
    [subject] nvarchar(500) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [text] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [by] uniqueidentifier NOT NULL,
    [by_name] nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [at] datetime2(6) NOT NULL,
    CONSTRAINT [pk_message_templates] PRIMARY KEY ([kind], [language], [number]),
    CONSTRAINT [fk_message_templates_staff_accounts_by] FOREIGN KEY ([by]) REFERENCES [staff_accounts] ([staff_id]) ON DELETE NO ACTION
);

CREATE UNIQUE INDEX [ix_settlements_gesture] ON [settlements] ([gesture]) WHERE [gesture] IS NOT NULL;

CREATE INDEX [ix_promises_contact] ON [promises] ([contact]);

ALTER TABLE [promises] ADD CONSTRAINT [ck_promises_about] CHECK (claim IS NOT NULL OR contact IS NOT NULL);

CREATE UNIQUE INDEX [ix_outbox_key] ON [outbox] ([key]) WHERE [key] IS NOT NULL;

CREATE INDEX [ix_exchanges_at] ON [exchanges] ([at]);

CREATE UNIQUE INDEX [ix_exchanges_origin] ON [exchanges] ([origin]) WHERE [origin] IS NOT NULL;

CREATE UNIQUE INDEX [ix_contact_requests_slot_place] ON [contact_requests] ([slot], [place]) WHERE [slot] IS NOT NULL AND [place] IS NOT NULL;

CREATE INDEX [ix_effort_answers_at] ON [effort_answers] ([at]);

CREATE UNIQUE INDEX [ix_effort_answers_claim] ON [effort_answers] ([claim]);

CREATE INDEX [ix_incidents_at] ON [incidents] ([at]);

ALTER TABLE [claims] ADD CONSTRAINT [fk_claims_staff_accounts_keeper] FOREIGN KEY ([keeper]) REFERENCES [staff_accounts] ([staff_id]) ON DELETE NO ACTION;

ALTER TABLE [contact_requests] ADD CONSTRAINT [fk_contact_requests_claims_claim] FOREIGN KEY ([claim]) REFERENCES [claims] ([id]) ON DELETE NO ACTION;

ALTER TABLE [outbox] ADD CONSTRAINT [fk_outbox_agreements_agreement] FOREIGN KEY ([agreement]) REFERENCES [agreements] ([id]) ON DELETE NO ACTION;

ALTER TABLE [outbox] ADD CONSTRAINT [fk_outbox_contact_requests_contact] FOREIGN KEY ([contact]) REFERENCES [contact_requests] ([id]) ON DELETE NO ACTION;

ALTER TABLE [promises] ADD CONSTRAINT [fk_promises_claims_claim] FOREIGN KEY ([claim]) REFERENCES [claims] ([id]);

ALTER TABLE [promises] ADD CONSTRAINT [fk_promises_contact_requests_contact] FOREIGN KEY ([contact]) REFERENCES [contact_requests] ([id]);

ALTER TABLE [settlements] ADD CONSTRAINT [fk_settlements_promises_gesture] FOREIGN KEY ([gesture]) REFERENCES [promises] ([id]) ON DELETE NO ACTION;

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261122085857_SaidAndPromised', N'10.0.14');

COMMIT;
GO

BEGIN TRANSACTION;
UPDATE contact_requests SET [when] = NULL

EXEC sp_rename N'[contact_requests].[when]', N'email', 'COLUMN';

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261122093755_CallConfirmedByMail', N'10.0.14');

COMMIT;
GO

BEGIN TRANSACTION;
ALTER TABLE [parcels] ADD [lost_at] datetime2(6) NULL;

ALTER TABLE [claims] ADD [payment_method] nvarchar(128) COLLATE Latin1_General_100_BIN2 NULL;

ALTER TABLE [claims] ADD [payment_reference] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL;

ALTER TABLE [claims] ADD [payout_account] nvarchar(40) COLLATE Latin1_General_100_BIN2 NULL;

CREATE INDEX [ix_parcels_expected_at] ON [parcels] ([expected_at]);

CREATE INDEX [ix_parcels_lost_at] ON [parcels] ([lost_at]) WHERE lost_at IS NOT NULL;

CREATE INDEX [ix_parcels_shipped_at] ON [parcels] ([shipped_at]);

CREATE INDEX [ix_outbox_customer_created_at] ON [outbox] ([customer], [created_at]);

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261122100855_WrittenFirstAndPaidAsDeclared', N'10.0.14');

COMMIT;
GO

BEGIN TRANSACTION;
CREATE INDEX [ix_outbox_kind_created_at] ON [outbox] ([kind], [created_at]);

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261122104650_NewestOfItsKind', N'10.0.14');

COMMIT;
GO

BEGIN TRANSACTION;
CREATE TABLE [desk_states] (
    [claim] uniqueidentifier NOT NULL,
    [held_by] uniqueidentifier NULL,
    [held_by_name] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    [held_until] datetime2(6) NULL,
    [put_off_until] datetime2(6) NULL,
    [put_off_by] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    [changed_at] datetime2(6) NOT NULL,
    CONSTRAINT [pk_desk_states] PRIMARY KEY ([claim]),
    CONSTRAINT [fk_desk_states_claims_claim] FOREIGN KEY ([claim]) REFERENCES [claims] ([id]) ON DELETE CASCADE,
    CONSTRAINT [fk_desk_states_staff_accounts_held_by] FOREIGN KEY ([held_by]) REFERENCES [staff_accounts] ([staff_id]) ON DELETE NO ACTION
);

CREATE TABLE [desk_views] (
    [id] uniqueidentifier NOT NULL,
    [staff] uniqueidentifier NOT NULL,
    [name] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [filters] nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [pk_desk_views] PRIMARY KEY ([id]),
    CONSTRAINT [fk_desk_views_staff_accounts_staff] FOREIGN KEY ([staff]) REFERENCES [staff_accounts] ([staff_id]) ON DELETE NO ACTION
);

CREATE INDEX [ix_desk_states_changed_at] ON [desk_states] ([changed_at]);

CREATE INDEX [ix_desk_states_held_by_held_until] ON [desk_states] ([held_by], [held_until]);

CREATE UNIQUE INDEX [ix_desk_views_staff_name] ON [desk_views] ([staff], [name]);

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261122130421_HandsOnTheDesk', N'10.0.14');

COMMIT;
GO

BEGIN TRANSACTION;
ALTER TABLE [staff_accounts] ADD [largest_gesture_currency] char(3) NULL;

ALTER TABLE [staff_accounts] ADD [largest_gesture_minor] bigint NULL;

ALTER TABLE [staff_accounts] ADD [largest_ruling_currency] char(3) NULL;

ALTER TABLE [staff_accounts] ADD [largest_ruling_minor] bigint NULL;

ALTER TABLE [staff_accounts] ADD [monthly_gestures_currency] char(3) NULL;

ALTER TABLE [staff_accounts] ADD [monthly_gestures_minor] bigint NULL;

ALTER TABLE [settlements] ADD [given_by] uniqueidentifier NULL;

ALTER TABLE [desk_states] ADD [handed_by] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL;

ALTER TABLE [desk_states] ADD [handed_to] uniqueidentifier NULL;

ALTER TABLE [desk_states] ADD [handed_words] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NULL;

ALTER TABLE [customers] ADD [name_key] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL;

ALTER TABLE [customers] ADD [turned_name_key] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL;

ALTER TABLE [claims] ADD [queue_at] datetime2(6) NULL;

CREATE TABLE [feeling_words] (
    [language] nvarchar(8) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [phrase] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [feeling] varchar(40) NOT NULL,
    [by_name] nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [at] datetime2(6) NOT NULL,
    CONSTRAINT [pk_feeling_words] PRIMARY KEY ([language], [phrase])
);

CREATE TABLE [proposals] (
    [claim] uniqueidentifier NOT NULL,
    [number] int NOT NULL,
    [by] uniqueidentifier NOT NULL,
    [by_name] nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [at] datetime2(6) NOT NULL,
    [shown_version] int NOT NULL,
    [channel] varchar(40) NOT NULL,
    [ruling] nvarchar(max) NULL,
    [gesture_words] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    [state] varchar(40) NOT NULL,
    [carry_out_at] datetime2(6) NULL,
    [beyond] varchar(40) NULL,
    [answered_by] uniqueidentifier NULL,
    [answered_by_name] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    [answered_at] datetime2(6) NULL,
    [answer_words] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NULL,
    [version] int NOT NULL,
    [gesture_currency] char(3) NULL,
    [gesture_minor] bigint NULL,
    CONSTRAINT [pk_proposals] PRIMARY KEY ([claim], [number]),
    CONSTRAINT [fk_proposals_claims_claim] FOREIGN KEY ([claim]) REFERENCES [claims] ([id]) ON DELETE CASCADE,
    CONSTRAINT [fk_proposals_staff_accounts_answered_by] FOREIGN KEY ([answered_by]) REFERENCES [staff_accounts] ([staff_id]) ON DELETE NO ACTION,
    CONSTRAINT [fk_proposals_staff_accounts_by] FOREIGN KEY ([by]) REFERENCES [staff_accounts] ([staff_id]) ON DELETE NO ACTION
);

CREATE TABLE [ready_texts] (
    [id] uniqueidentifier NOT NULL,
    [use] varchar(40) NOT NULL,
    [language] nvarchar(8) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [name] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [text] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    [by_name] nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [at] datetime2(6) NOT NULL,
    CONSTRAINT [pk_ready_texts] PRIMARY KEY ([id])
);

CREATE TABLE [trust_arrangements] (
    [id] uniqueidentifier NOT NULL,
    [customer] uniqueidentifier NOT NULL,
    [rule] varchar(40) COLLATE Latin1_General_100_BIN2 NULL,
    [standing_at_most] varchar(40) NULL,
    [reason] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [by] uniqueidentifier NOT NULL,
    [by_name] nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [from] datetime2(6) NOT NULL,
    [until] datetime2(6) NOT NULL,
    [ended_at] datetime2(6) NULL,
    [ended_by_name] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    [contested_at] datetime2(6) NULL,
    [contest_words] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    [looked_at_by] uniqueidentifier NULL,
    [looked_at_by_name] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    [looked_at] datetime2(6) NULL,
    [look_words] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NULL,
    CONSTRAINT [pk_trust_arrangements] PRIMARY KEY ([id]),
    CONSTRAINT [ck_trust_arrangements_one] CHECK (rule IS NOT NULL OR standing_at_most IS NOT NULL),
    CONSTRAINT [fk_trust_arrangements_customers_customer] FOREIGN KEY ([customer]) REFERENCES [customers] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [fk_trust_arrangements_staff_accounts_by] FOREIGN KEY ([by]) REFERENCES [staff_accounts] ([staff_id]) ON DELETE NO ACTION,
    CONSTRAINT [fk_trust_arrangements_staff_accounts_looked_at_by] FOREIGN KEY ([looked_at_by]) REFERENCES [staff_accounts] ([staff_id]) ON DELETE NO ACTION
);

CREATE INDEX [ix_settlements_given_by_not_before] ON [settlements] ([given_by], [not_before]) WHERE given_by IS NOT NULL;

CREATE INDEX [ix_customers_name_key] ON [customers] ([name_key]);

CREATE INDEX [ix_customers_turned_name_key] ON [customers] ([turned_name_key]);

CREATE INDEX [ix_claims_status_queue_at_declared_at] ON [claims] ([status], [queue_at], [declared_at]);

CREATE INDEX [ix_proposals_state_carry_out_at] ON [proposals] ([state], [carry_out_at]);

CREATE UNIQUE INDEX [ix_ready_texts_use_language_name] ON [ready_texts] ([use], [language], [name]);

CREATE INDEX [ix_trust_arrangements_customer_until] ON [trust_arrangements] ([customer], [until]);

CREATE INDEX [ix_trust_arrangements_looked_at_contested_at] ON [trust_arrangements] ([looked_at], [contested_at]) WHERE contested_at IS NOT NULL;

ALTER TABLE [desk_states] ADD CONSTRAINT [fk_desk_states_staff_accounts_handed_to] FOREIGN KEY ([handed_to]) REFERENCES [staff_accounts] ([staff_id]) ON DELETE NO ACTION;

ALTER TABLE [settlements] ADD CONSTRAINT [fk_settlements_staff_accounts_given_by] FOREIGN KEY ([given_by]) REFERENCES [staff_accounts] ([staff_id]) ON DELETE NO ACTION;

UPDATE claims SET queue_at = answer_due WHERE answer_due IS NOT NULL

UPDATE customers SET name_key = UPPER(name), turned_name_key = UPPER(name) WHERE name IS NOT NULL

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261122152243_Deciding', N'10.0.14');

COMMIT;
GO

BEGIN TRANSACTION;
ALTER TABLE [incidents] ADD [told_en] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL;

ALTER TABLE [incidents] ADD [told_fr] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL;

CREATE INDEX [ix_outbox_sent_at_created_at] ON [outbox] ([sent_at], [created_at]);

CREATE INDEX [ix_desk_states_handed_to] ON [desk_states] ([handed_to]) WHERE handed_to IS NOT NULL;

CREATE INDEX [ix_contact_requests_reach_at_at] ON [contact_requests] ([reach_at], [at]);

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261122172145_SaidOfIncidents', N'10.0.14');

COMMIT;
GO

BEGIN TRANSACTION;
CREATE TABLE [customer_names] (
    [customer] uniqueidentifier NOT NULL,
    [key] nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [pk_customer_names] PRIMARY KEY ([customer], [key]),
    CONSTRAINT [fk_customer_names_customers_customer] FOREIGN KEY ([customer]) REFERENCES [customers] ([id]) ON DELETE CASCADE
);

WITH turned (customer, [key], again) AS (
    SELECT id, CAST(name_key AS nvarchar(300)), IIF(LEN(name_key) - LEN(REPLACE(name_key, ' ', '')) > 7, 7, LEN(name_key) - LEN(REPLACE(name_key, ' ', ''))) FROM customers WHERE TRIM(name_key) <> ''
    UNION ALL
    SELECT customer, CAST(SUBSTRING([key], CHARINDEX(' ', [key]) + 1, 300) + ' ' + LEFT([key], CHARINDEX(' ', [key]) - 1) AS nvarchar(300)), again - 1
    FROM turned WHERE again > 0)
INSERT INTO customer_names (customer, [key])
SELECT DISTINCT customer, REPLACE([key], ' ', '') FROM turned

DROP INDEX [ix_desk_states_held_by_held_until] ON [desk_states];

DROP INDEX [ix_customers_name_key] ON [customers];

DROP INDEX [ix_customers_turned_name_key] ON [customers];

DROP INDEX [ix_claims_status_queue_at_declared_at] ON [claims];

DECLARE @var2 nvarchar(max);
SELECT @var2 = QUOTENAME([d].[name])
FROM [sys].[default_constraints] [d]
INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
WHERE ([d].[parent_object_id] = OBJECT_ID(N'[customers]') AND [c].[name] = N'name_key');
IF @var2 IS NOT NULL EXEC(N'ALTER TABLE [customers] DROP CONSTRAINT ' + @var2 + ';');
ALTER TABLE [customers] DROP COLUMN [name_key];

DECLARE @var3 nvarchar(max);
SELECT @var3 = QUOTENAME([d].[name])
FROM [sys].[default_constraints] [d]
INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
WHERE ([d].[parent_object_id] = OBJECT_ID(N'[customers]') AND [c].[name] = N'turned_name_key');
IF @var3 IS NOT NULL EXEC(N'ALTER TABLE [customers] DROP CONSTRAINT ' + @var3 + ';');
ALTER TABLE [customers] DROP COLUMN [turned_name_key];

CREATE INDEX [ix_promises_state_kind_due] ON [promises] ([state], [kind], [due]) WHERE state = 'Open' AND kind <> 'AnswerBy';

CREATE INDEX [ix_desk_states_held_until] ON [desk_states] ([held_until]) WHERE held_until IS NOT NULL;

CREATE INDEX [ix_desk_states_put_off_until] ON [desk_states] ([put_off_until]) WHERE put_off_until IS NOT NULL;

CREATE INDEX [ix_customers_email] ON [customers] ([email]);

CREATE INDEX [ix_claims_queue] ON [claims] ([status], [queue_at], [declared_at], [id], [type], [answer_due], [ruled_by], [keeper], [version]) WHERE status = 'InReview';

CREATE INDEX [ix_customer_names_key_customer] ON [customer_names] ([key], [customer]);

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261122191337_FoundQuickly', N'10.0.14');

COMMIT;
GO

BEGIN TRANSACTION;
DROP INDEX [ix_promises_state_kind_due] ON [promises];

DROP INDEX [ix_desk_states_put_off_until] ON [desk_states];

DROP INDEX [ix_claims_queue] ON [claims];

ALTER TABLE [promises] ADD [urgent_from] datetime2(6) NOT NULL DEFAULT '0001-01-01T00:00:00.000000';

UPDATE promises SET urgent_from = DATEADD(second, DATEDIFF(second, made_at, due) / 4 * 3, made_at)

UPDATE promises SET urgent_from = made_at WHERE state = 'Open' AND EXISTS (SELECT 1 FROM promises AS missed WHERE missed.claim = promises.claim AND missed.kind = promises.kind AND missed.state = 'Broken' AND (missed.round = promises.round OR (missed.round IS NULL AND promises.round IS NULL)))

CREATE INDEX [ix_promises_state_urgent_from_id] ON [promises] ([state], [urgent_from], [id]) WHERE state = 'Open' AND kind <> 'AnswerBy';

CREATE INDEX [ix_desk_states_put_off_until_claim] ON [desk_states] ([put_off_until], [claim]) WHERE put_off_until IS NOT NULL;

CREATE INDEX [ix_claims_queue] ON [claims] ([status], [queue_at], [declared_at], [id], [type], [answer_due], [version]) WHERE status = 'InReview';

CREATE INDEX [ix_claims_queue_again] ON [claims] ([status], [queue_at], [declared_at], [id], [ruled_by]) WHERE status = 'InReview' AND ruled_by IS NOT NULL;

CREATE INDEX [ix_claims_queue_kept] ON [claims] ([status], [keeper], [queue_at], [declared_at], [id]) WHERE status = 'InReview' AND keeper IS NOT NULL;

CREATE INDEX [ix_claims_queue_of_type] ON [claims] ([status], [type], [queue_at], [declared_at], [id]) WHERE status = 'InReview';

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261122223735_DeskAtAnySize', N'10.0.14');

COMMIT;
GO

BEGIN TRANSACTION;
ALTER TABLE [customers] ADD [spared_calls] bit NOT NULL DEFAULT CAST(0 AS bit);

ALTER TABLE [claim_decisions] ADD [chance] float NOT NULL DEFAULT 1.0E0;

CREATE TABLE [follow_ups] (
    [claim] uniqueidentifier NOT NULL,
    [drawn_at] datetime2(6) NOT NULL,
    [due_at] datetime2(6) NULL,
    [call_from] datetime2(6) NULL,
    [tries] int NOT NULL,
    [talked_at] datetime2(6) NULL,
    [held_by] uniqueidentifier NULL,
    [held_by_name] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    [held_until] datetime2(6) NULL,
    [end] varchar(40) NULL,
    [ended_at] datetime2(6) NULL,
    [ended_by_name] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    [version] int NOT NULL,
    [truth_currency] char(3) NULL,
    [truth_minor] bigint NULL,
    CONSTRAINT [pk_follow_ups] PRIMARY KEY ([claim]),
    CONSTRAINT [fk_follow_ups_claims_claim] FOREIGN KEY ([claim]) REFERENCES [claims] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [fk_follow_ups_staff_accounts_held_by] FOREIGN KEY ([held_by]) REFERENCES [staff_accounts] ([staff_id]) ON DELETE NO ACTION
);

CREATE INDEX [ix_follow_ups_end_call_from] ON [follow_ups] ([end], [call_from]);

CREATE INDEX [ix_follow_ups_end_drawn_at] ON [follow_ups] ([end], [drawn_at]);

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261122231623_FollowUps', N'10.0.14');

COMMIT;
GO

BEGIN TRANSACTION;
ALTER TABLE [claim_items] ADD [category] nvarchar(128) COLLATE Latin1_General_100_BIN2 NULL;

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261122232609_ClaimItemsHaveCategories', N'10.0.14');

COMMIT;
GO

BEGIN TRANSACTION;
ALTER TABLE [policies] ADD [asked_at] datetime2(6) NULL;

ALTER TABLE [policies] ADD [asked_by] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL;

ALTER TABLE [policies] ADD [asked_from] datetime2(6) NULL;

ALTER TABLE [policies] ADD [asking_ended] varchar(40) NULL;

ALTER TABLE [policies] ADD [asking_ended_by] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL;

ALTER TABLE [policies] ADD [asking_ended_reason] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NULL;

ALTER TABLE [policies] ADD [back_to] int NULL;

ALTER TABLE [policies] ADD [edited_by] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL;

ALTER TABLE [policies] ADD [reason] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NULL;

ALTER TABLE [customers] ADD [spared_news] bit NOT NULL DEFAULT CAST(0 AS bit);

CREATE TABLE [theme_words] (
    [language] nvarchar(8) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [phrase] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [theme] varchar(40) NOT NULL,
    [by_name] nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [at] datetime2(6) NOT NULL,
    CONSTRAINT [pk_theme_words] PRIMARY KEY ([language], [phrase])
);

CREATE TABLE [voiced_changes] (
    [id] uniqueidentifier NOT NULL,
    [theme] varchar(40) NOT NULL,
    [french] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [english] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [by_name] nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [at] datetime2(6) NOT NULL,
    [taken_back_at] datetime2(6) NULL,
    [told] int NOT NULL,
    CONSTRAINT [pk_voiced_changes] PRIMARY KEY ([id])
);

CREATE TABLE [told_of_changes] (
    [change] uniqueidentifier NOT NULL,
    [customer] uniqueidentifier NOT NULL,
    [at] datetime2(6) NOT NULL,
    CONSTRAINT [pk_told_of_changes] PRIMARY KEY ([change], [customer]),
    CONSTRAINT [fk_told_of_changes_customers_customer] FOREIGN KEY ([customer]) REFERENCES [customers] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [fk_told_of_changes_voiced_changes_change] FOREIGN KEY ([change]) REFERENCES [voiced_changes] ([id]) ON DELETE CASCADE
);

CREATE INDEX [ix_told_of_changes_customer_at] ON [told_of_changes] ([customer], [at]);

CREATE INDEX [ix_voiced_changes_at] ON [voiced_changes] ([at]);

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261122234218_PoliciesReadByTwoAndVoices', N'10.0.14');

COMMIT;
GO

BEGIN TRANSACTION;
ALTER TABLE [claim_decisions] ADD [lacked_room] bit NULL;

CREATE TABLE [manager_news] (
    [key] varchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [kind] varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [body] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [by] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    [at] datetime2(6) NOT NULL,
    [until] datetime2(6) NULL,
    [told_at] datetime2(6) NULL,
    CONSTRAINT [pk_manager_news] PRIMARY KEY ([key])
);

CREATE TABLE [shadows] (
    [number] int NOT NULL,
    [draft] int NOT NULL,
    [json] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [started_by] nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [started_at] datetime2(6) NOT NULL,
    [most_claims] int NOT NULL,
    [most_days] int NOT NULL,
    [most_differences] int NULL,
    [seen] int NOT NULL,
    [differing] int NOT NULL,
    [counted_until] datetime2(6) NULL,
    [end] varchar(40) NULL,
    [ended_at] datetime2(6) NULL,
    [ended_by] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    [runs] bit NULL,
    [version] int NOT NULL,
    CONSTRAINT [pk_shadows] PRIMARY KEY ([number]),
    CONSTRAINT [fk_shadows_policies_draft] FOREIGN KEY ([draft]) REFERENCES [policies] ([number]) ON DELETE NO ACTION
);

CREATE TABLE [shadowed_claims] (
    [shadow] int NOT NULL,
    [claim] uniqueidentifier NOT NULL,
    [declared_at] datetime2(6) NOT NULL,
    [live_policy] int NOT NULL,
    [live] varchar(40) NOT NULL,
    [live_on] date NULL,
    [draft] varchar(40) NOT NULL,
    [draft_on] date NULL,
    [side] varchar(40) NOT NULL,
    [rule] varchar(40) COLLATE Latin1_General_100_BIN2 NULL,
    [payable_currency] char(3) NOT NULL,
    [payable_minor] bigint NOT NULL,
    CONSTRAINT [pk_shadowed_claims] PRIMARY KEY ([shadow], [claim]),
    CONSTRAINT [fk_shadowed_claims_claims_claim] FOREIGN KEY ([claim]) REFERENCES [claims] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [fk_shadowed_claims_shadows_shadow] FOREIGN KEY ([shadow]) REFERENCES [shadows] ([number]) ON DELETE NO ACTION
);

CREATE INDEX [ix_contact_requests_at] ON [contact_requests] ([at]);

CREATE INDEX [ix_claim_decisions_outcome_at] ON [claim_decisions] ([outcome], [at]) WHERE number = 1 AND outcome = 'ForReview';

CREATE INDEX [ix_manager_news_told_at] ON [manager_news] ([told_at]);

CREATE INDEX [ix_manager_news_until] ON [manager_news] ([until]);

CREATE INDEX [ix_shadowed_claims_otherwise] ON [shadowed_claims] ([shadow], [declared_at], [claim]) WHERE side <> 'Same';

CREATE INDEX [ix_shadows_draft_number] ON [shadows] ([draft], [number]);

CREATE UNIQUE INDEX [ix_shadows_runs] ON [shadows] ([runs]) WHERE [runs] IS NOT NULL;

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261123031127_ShadowsAndBudgetsOfHours', N'10.0.14');

COMMIT;
GO
