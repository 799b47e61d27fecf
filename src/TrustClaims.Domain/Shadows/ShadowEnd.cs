namespace TrustClaims.Domain.Shadows;

/// <summary>Why a shadow is over.</summary>
public enum ShadowEnd
{
    /// <summary>Somebody ended it.</summary>
    Stopped,

    /// <summary>As many claims are counted as were wanted.</summary>
    Claims,

    /// <summary>Its days have passed.</summary>
    Days,

    /// <summary>More claims would be answered otherwise than was accepted.</summary>
    Differences,

    /// <summary>The draft decides by itself now: there is nothing beside it to compare with.</summary>
    InForce,
}
