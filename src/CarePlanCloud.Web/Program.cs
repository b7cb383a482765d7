using CarePlanCloud.Web.Startup;

// One binary, four verbs: web | worker | migrate | all. Without one: all in Development, web elsewhere.
return await Verbs.RunAsync(args);
