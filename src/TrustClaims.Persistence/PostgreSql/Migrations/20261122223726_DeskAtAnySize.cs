using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrustClaims.Persistence.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class DeskAtAnySize : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_promises_state_kind_due",
                table: "promises");

            migrationBuilder.DropIndex(
                name: "ix_desk_states_put_off_until",
                table: "desk_states");

            migrationBuilder.DropIndex(
                name: "ix_claims_queue",
                table: "claims");

            migrationBuilder.AddColumn<DateTime>(
                name: "urgent_from",
                table: "promises",
                type: "timestamp(6) with time zone",
                precision: 6,
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            // What was promised before and not kept is urgent since it was promised again.
            migrationBuilder.Sql("UPDATE promises SET urgent_from = made_at + (due - made_at) * 0.75");
            migrationBuilder.Sql("UPDATE promises SET urgent_from = made_at WHERE state = 'Open' AND EXISTS (SELECT 1 FROM promises AS missed WHERE missed.claim = promises.claim AND missed.kind = promises.kind AND missed.state = 'Broken' AND missed.round IS NOT DISTINCT FROM promises.round)");

            migrationBuilder.CreateIndex(
                name: "ix_promises_state_urgent_from_id",
                table: "promises",
                columns: new[] { "state", "urgent_from", "id" },
                filter: "state = 'Open' AND kind <> 'AnswerBy'");

            migrationBuilder.CreateIndex(
                name: "ix_desk_states_put_off_until_claim",
                table: "desk_states",
                columns: new[] { "put_off_until", "claim" },
                filter: "put_off_until IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_claims_queue",
                table: "claims",
                columns: new[] { "status", "queue_at", "declared_at", "id", "type", "answer_due", "version" },
                filter: "status = 'InReview'");

            migrationBuilder.CreateIndex(
                name: "ix_claims_queue_again",
                table: "claims",
                columns: new[] { "status", "queue_at", "declared_at", "id", "ruled_by" },
                filter: "status = 'InReview' AND ruled_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_claims_queue_kept",
                table: "claims",
                columns: new[] { "status", "keeper", "queue_at", "declared_at", "id" },
                filter: "status = 'InReview' AND keeper IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_claims_queue_of_type",
                table: "claims",
                columns: new[] { "status", "type", "queue_at", "declared_at", "id" },
                filter: "status = 'InReview'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_promises_state_urgent_from_id",
                table: "promises");

            migrationBuilder.DropIndex(
                name: "ix_desk_states_put_off_until_claim",
                table: "desk_states");

            migrationBuilder.DropIndex(
                name: "ix_claims_queue",
                table: "claims");

            migrationBuilder.DropIndex(
                name: "ix_claims_queue_again",
                table: "claims");

            migrationBuilder.DropIndex(
                name: "ix_claims_queue_kept",
                table: "claims");

            migrationBuilder.DropIndex(
                name: "ix_claims_queue_of_type",
                table: "claims");

            migrationBuilder.DropColumn(
                name: "urgent_from",
                table: "promises");

            migrationBuilder.CreateIndex(
                name: "ix_promises_state_kind_due",
                table: "promises",
                columns: new[] { "state", "kind", "due" },
                filter: "state = 'Open' AND kind <> 'AnswerBy'");

            migrationBuilder.CreateIndex(
                name: "ix_desk_states_put_off_until",
                table: "desk_states",
                column: "put_off_until",
                filter: "put_off_until IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_claims_queue",
                table: "claims",
                columns: new[] { "status", "queue_at", "declared_at", "id", "type", "answer_due", "ruled_by", "keeper", "version" },
                filter: "status = 'InReview'");
        }
    }
}
