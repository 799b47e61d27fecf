using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Policies;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Persistence.Mapping;

internal sealed class ClaimDecisionMapping : IEntityTypeConfiguration<ClaimDecision>
{
    public void Configure(EntityTypeBuilder<ClaimDecision> builder)
    {
        builder.ToTable("claim_decisions");
        builder.Property<ClaimId>(ClaimMapping.Claim);
        builder.HasKey(ClaimMapping.Claim, nameof(ClaimDecision.Number));
        builder.Property(decision => decision.Number).ValueGeneratedNever();
        builder.Property(decision => decision.Facts).HasConversion(facts => FactsJson.Write(facts), text => FactsJson.Read(text)).IsLong();
        builder.Property(decision => decision.Answers).HasConversion(
            answers => DecisionJson.WriteAnswers(answers),
            text => DecisionJson.ReadAnswers(text),
            // A decision never changes, so neither do its answers.
            new ValueComparer<IReadOnlyList<RuleAnswer>>((left, right) => ReferenceEquals(left, right), answers => answers.Count, answers => answers)).IsLong();
        builder.Ignore(decision => decision.Decision);
        // What was decided before anybody was drawn.
        builder.Property(decision => decision.Chance).HasDefaultValue(1.0).ValueGeneratedNever();
        builder.HasOne<PolicyVersion>().WithMany().HasForeignKey(decision => decision.PolicyNumber).OnDelete(DeleteBehavior.Restrict);
        // Replay and the studio go through decisions by time.
        builder.HasIndex(decision => decision.At);
        // How long people take to answer.
        builder.HasIndex(decision => new { decision.Outcome, decision.At }).HasFilter("number = 1 AND outcome = 'ForReview'");
    }
}
