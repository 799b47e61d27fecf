using System.Reflection;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Domain.Tests.Trust;

/// <summary>The machine only ever says yes: there is no type, member or enum value in the trust engine by which it could say anything else.</summary>
public sealed class NoWordForNoTests
{
    private static readonly string[] WordsForNo = ["Declin", "Refus", "Reject", "Deny", "Denied"];

    [Fact]
    public void Nothing_in_the_trust_engine_is_named_like_a_refusal()
    {
        var names = Types().SelectMany(type => type.GetMembers(Everything).Select(member => $"{type.Name}.{member.Name}").Append(type.Name)).ToList();

        Assert.Contains("DecisionOutcome.ApprovedOnWord", names);
        Assert.DoesNotContain(names, IsNo);
    }

    [Fact]
    public void The_test_would_notice() => Assert.True(IsNo("DecisionOutcome.Declined") && IsNo("ClaimRefused") && IsNo("AutoReject"));

    [Fact]
    public void A_decision_is_a_yes_a_day_or_a_person() =>
        Assert.Equal(["ApprovedOnWord", "PromisedOn", "ForReview"], Enum.GetNames<DecisionOutcome>());

    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    // Types that the compiler makes up carry names of its own.
    private static IEnumerable<Type> Types() => typeof(TrustEngine).Assembly.GetTypes().Where(type =>
        type.Namespace?.StartsWith("TrustClaims.Domain.Trust", StringComparison.Ordinal) == true && !type.Name.Contains('<', StringComparison.Ordinal));

    private static bool IsNo(string name) => WordsForNo.Any(no => name.Contains(no, StringComparison.OrdinalIgnoreCase));
}
