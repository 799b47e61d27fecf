using TrustClaims.Application.Notifications;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Application.Tests.Notifications;

public sealed class PatienceTests
{
    private static readonly IReadOnlyList<Guid> Messages = Enumerable.Range(0, 200).Select(_ => Guid.CreateVersion7(Some.Moment)).ToList();

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(5, 16)]
    [InlineData(7, 60)]
    [InlineData(1_000, 60)]
    public void Pauses_grow_up_to_an_hour_a_quarter_more_or_less(int attempts, int minutes)
    {
        var pauses = Messages.Select(message => Patience.PauseAfter(message, attempts) / TimeSpan.FromMinutes(minutes)).ToList();

        Assert.All(pauses, pause => Assert.InRange(pause, 0.75, 1.25));
        Assert.InRange(pauses.Average(), 0.95, 1.05);
    }

    [Fact]
    public void The_same_message_and_attempt_always_wait_as_long_and_others_otherwise()
    {
        Assert.Equal(Patience.PauseAfter(Messages[0], 8), Patience.PauseAfter(Messages[0], 8));
        Assert.Equal(200, Messages.Select(message => Patience.PauseAfter(message, 8)).Distinct().Count());
        Assert.Equal(60, Enumerable.Range(8, 60).Select(attempt => Patience.PauseAfter(Messages[0], attempt)).Distinct().Count());
    }
}
