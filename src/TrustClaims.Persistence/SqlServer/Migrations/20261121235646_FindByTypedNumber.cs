using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrustClaims.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class FindByTypedNumber : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "tracking_key",
                table: "parcels",
                type: "nvarchar(128)",
                maxLength: 128,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<Guid>(
                name: "parcel",
                table: "claims",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "number_key",
                table: "agreements",
                type: "nvarchar(128)",
                maxLength: 128,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            // What stands there already is found as well: without the signs that numbers are mostly written with. In a script, a statement that names
            // a column of its own batch must be compiled after it.
            migrationBuilder.Sql("EXEC(N'UPDATE agreements SET number_key = UPPER(REPLACE(REPLACE(REPLACE(REPLACE(number, ''-'', ''''), '' '', ''''), ''/'', ''''), ''.'', ''''))')");
            migrationBuilder.Sql("EXEC(N'UPDATE parcels SET tracking_key = UPPER(REPLACE(REPLACE(REPLACE(REPLACE(tracking_number, ''-'', ''''), '' '', ''''), ''/'', ''''), ''.'', ''''))')");

            migrationBuilder.CreateIndex(
                name: "ix_parcels_tracking_key",
                table: "parcels",
                column: "tracking_key");

            migrationBuilder.CreateIndex(
                name: "ix_agreements_number_key",
                table: "agreements",
                column: "number_key");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_parcels_tracking_key",
                table: "parcels");

            migrationBuilder.DropIndex(
                name: "ix_agreements_number_key",
                table: "agreements");

            migrationBuilder.DropColumn(
                name: "tracking_key",
                table: "parcels");

            migrationBuilder.DropColumn(
                name: "parcel",
                table: "claims");

            migrationBuilder.DropColumn(
                name: "number_key",
                table: "agreements");
        }
    }
}
