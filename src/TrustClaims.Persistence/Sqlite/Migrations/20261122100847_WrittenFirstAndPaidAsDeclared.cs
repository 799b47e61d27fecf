using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrustClaims.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class WrittenFirstAndPaidAsDeclared : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "lost_at",
                table: "parcels",
                type: "TEXT",
                precision: 6,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "payment_method",
                table: "claims",
                type: "TEXT",
                maxLength: 128,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "payment_reference",
                table: "claims",
                type: "TEXT",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "payout_account",
                table: "claims",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_parcels_expected_at",
                table: "parcels",
                column: "expected_at");

            migrationBuilder.CreateIndex(
                name: "ix_parcels_lost_at",
                table: "parcels",
                column: "lost_at",
                filter: "lost_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_parcels_shipped_at",
                table: "parcels",
                column: "shipped_at");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_customer_created_at",
                table: "outbox",
                columns: new[] { "customer", "created_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_parcels_expected_at",
                table: "parcels");

            migrationBuilder.DropIndex(
                name: "ix_parcels_lost_at",
                table: "parcels");

            migrationBuilder.DropIndex(
                name: "ix_parcels_shipped_at",
                table: "parcels");

            migrationBuilder.DropIndex(
                name: "ix_outbox_customer_created_at",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "lost_at",
                table: "parcels");

            migrationBuilder.DropColumn(
                name: "payment_method",
                table: "claims");

            migrationBuilder.DropColumn(
                name: "payment_reference",
                table: "claims");

            migrationBuilder.DropColumn(
                name: "payout_account",
                table: "claims");
        }
    }
}
