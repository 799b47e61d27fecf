namespace TrustClaims.Application.Settings;

/// <summary>Who puts a policy into effect: section <c>Policies</c>.</summary>
public sealed class PublishingOptions
{
    public const string Section = "Policies";

    /// <summary>The whole name of <see cref="SecondPerson"/>, as pages tell it.</summary>
    public const string SecondPersonSetting = $"{Section}:{nameof(SecondPerson)}";

    /// <summary>Whether another manager reads and approves what one wants to publish. Off where one manager works alone: the pages and the audit trail say so.</summary>
    public bool SecondPerson { get; set; } = true;
}
