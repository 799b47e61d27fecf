namespace TrustClaims.Testing.Web;

/// <summary>The real time, moved on by as much as a test says.</summary>
public sealed class MovableClock : TimeProvider
{
    private TimeSpan moved;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + moved;

    public void Advance(TimeSpan by) => moved += by;
}
