using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Trackside.Web.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Timed : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsTimed",
                table: "Results",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "Timings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SquadId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OwnText = table.Column<string>(type: "TEXT", nullable: true),
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    RecordedTo = table.Column<long>(type: "INTEGER", nullable: false),
                    PlanId = table.Column<Guid>(type: "TEXT", nullable: true),
                    MayFollow = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    UpdatedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Timings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Timings_Sessions_Id",
                        column: x => x.Id,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TimedMarks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SessionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SquadId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Device = table.Column<Guid>(type: "TEXT", nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    IsThinned = table.Column<bool>(type: "INTEGER", nullable: false),
                    KeyId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReceivedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TimedMarks", x => new { x.SessionId, x.Id });
                    table.ForeignKey(
                        name: "FK_TimedMarks_AspNetUsers_ById",
                        column: x => x.ById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_TimedMarks_Timings_SessionId",
                        column: x => x.SessionId,
                        principalTable: "Timings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TimingKeys",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SquadId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SessionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Right = table.Column<int>(type: "INTEGER", nullable: false),
                    AthleteId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Secret = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    BrowserId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndsAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RevokedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LastUsedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TimingKeys", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TimingKeys_AspNetUsers_ById",
                        column: x => x.ById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_TimingKeys_Athletes_AthleteId",
                        column: x => x.AthleteId,
                        principalTable: "Athletes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_TimingKeys_Timings_SessionId",
                        column: x => x.SessionId,
                        principalTable: "Timings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_TimedMarks_ById",
                table: "TimedMarks",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_TimedMarks_SessionId_Number",
                table: "TimedMarks",
                columns: new[] { "SessionId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TimedMarks_SquadId",
                table: "TimedMarks",
                column: "SquadId");

            migrationBuilder.CreateIndex(
                name: "IX_TimingKeys_AthleteId",
                table: "TimingKeys",
                column: "AthleteId");

            migrationBuilder.CreateIndex(
                name: "IX_TimingKeys_ById",
                table: "TimingKeys",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_TimingKeys_Secret",
                table: "TimingKeys",
                column: "Secret",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TimingKeys_SessionId_Right",
                table: "TimingKeys",
                columns: new[] { "SessionId", "Right" });

            migrationBuilder.CreateIndex(
                name: "IX_TimingKeys_SquadId",
                table: "TimingKeys",
                column: "SquadId");

            migrationBuilder.CreateIndex(
                name: "IX_Timings_SquadId",
                table: "Timings",
                column: "SquadId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "TimedMarks");

            migrationBuilder.DropTable(
                name: "TimingKeys");

            migrationBuilder.DropTable(
                name: "Timings");

            migrationBuilder.DropColumn(
                name: "IsTimed",
                table: "Results");
        }
    }
}
