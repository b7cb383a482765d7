using System.Globalization;

namespace CarePlanCloud.Web.Account;

internal static class SignInAnswers
{
    /// <summary>Says in the headers, too, that and how long somebody must wait.</summary>
    public static void Hold(this HttpContext http, SignInResult answer)
    {
        if (answer.Wait is { } wait)
        {
            http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            http.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }
    }
}
